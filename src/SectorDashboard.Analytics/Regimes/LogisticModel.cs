using MathNet.Numerics.LinearAlgebra;

namespace SectorDashboard.Analytics.Regimes;

/// <summary>
/// A logistic regression with a ridge penalty (le Cessie and van Houwelingen 1992). Features are standardised by the training days alone;
/// one that is not known counts as its mean there, so a series that is missing altogether has no say.
/// </summary>
public sealed class LogisticModel
{
    /// <summary>The penalty λ: the likelihood gives up λ/2 Σ β² over the standardised features, nothing for the intercept.</summary>
    public const double Ridge = 1;

    private const int MostSteps = 50;

    // Newton's steps shrink to their own square: after one of this size the next would be under 1e-12.
    private const double Settled = 1e-6;

    private readonly double[] _mean;
    private readonly double[] _perDeviation;
    private readonly double[] _coefficients;

    private LogisticModel(double[] mean, double[] perDeviation, double[] coefficients)
    {
        _mean = mean;
        _perDeviation = perDeviation;
        _coefficients = coefficients;
    }

    /// <summary>Intercept, then a coefficient for each standardised feature.</summary>
    public ReadOnlySpan<double> Coefficients => _coefficients;

    /// <summary>Fits by Newton's method.</summary>
    /// <param name="features">The features of all days.</param>
    /// <param name="outcomes">0 or 1 for each day.</param>
    /// <param name="days">The training days.</param>
    /// <param name="start">A model to start from, for speed alone.</param>
    /// <returns>Null where all outcomes are alike or the method does not settle.</returns>
    public static LogisticModel? Fit(FeatureTable features, ReadOnlySpan<double> outcomes, ReadOnlySpan<int> days, LogisticModel? start = null)
    {
        ArgumentNullException.ThrowIfNull(features);
        var happened = 0.0;
        foreach (var day in days)
        {
            happened += outcomes[day];
        }

        if (happened == 0 || happened == days.Length)
        {
            return null;
        }

        var size = features.Width + 1;
        var model = Standardised(features, days, start?._coefficients ?? new double[size]);
        var gradient = new double[size];
        var curvature = new double[size * size];
        for (var step = 0; step < MostSteps; step++)
        {
            model.Differentiate(features, outcomes, days, gradient, curvature);
            var change = Matrix<double>.Build.Dense(size, size, curvature).LU().Solve(Vector<double>.Build.Dense(gradient));
            for (var k = 0; k < size; k++)
            {
                model._coefficients[k] += change[k];
            }

            if (!(change.AbsoluteMaximum() > Settled))
            {
                return double.IsFinite(model._coefficients[0]) ? model : null;
            }
        }

        return null;
    }

    /// <summary>The probability on a day with these features.</summary>
    public double Probability(ReadOnlySpan<double> features)
    {
        Span<double> row = stackalloc double[_coefficients.Length];
        return Probability(features, row);
    }

    private double Probability(ReadOnlySpan<double> features, Span<double> row)
    {
        row[0] = 1;
        var score = _coefficients[0];
        for (var k = 0; k < features.Length; k++)
        {
            var standardised = (features[k] - _mean[k]) * _perDeviation[k];
            row[k + 1] = double.IsNaN(standardised) ? 0 : standardised;
            score += _coefficients[k + 1] * row[k + 1];
        }

        return 1 / (1 + Math.Exp(-score));
    }

    /// <summary>Gradient of the penalised log-likelihood, and its curvature with the sign turned.</summary>
    private void Differentiate(FeatureTable features, ReadOnlySpan<double> outcomes, ReadOnlySpan<int> days, Span<double> gradient, Span<double> curvature)
    {
        gradient.Clear();
        curvature.Clear();
        var size = gradient.Length;
        Span<double> row = stackalloc double[size];
        foreach (var day in days)
        {
            var probability = Probability(features[day], row);
            var error = outcomes[day] - probability;
            var weight = probability * (1 - probability);
            for (var i = 0; i < size; i++)
            {
                gradient[i] += error * row[i];
                var weighted = weight * row[i];
                for (var j = 0; j <= i; j++)
                {
                    curvature[(i * size) + j] += weighted * row[j];
                }
            }
        }

        for (var i = 0; i < size; i++)
        {
            gradient[i] -= i > 0 ? Ridge * _coefficients[i] : 0;
            curvature[(i * size) + i] += i > 0 ? Ridge : 0;
            for (var j = 0; j < i; j++)
            {
                curvature[(j * size) + i] = curvature[(i * size) + j];
            }
        }
    }

    private static LogisticModel Standardised(FeatureTable features, ReadOnlySpan<int> days, double[] coefficients)
    {
        var mean = new double[features.Width];
        var perDeviation = new double[features.Width];
        for (var k = 0; k < features.Width; k++)
        {
            double sum = 0, squares = 0;
            var known = 0;
            foreach (var day in days)
            {
                var value = features[day][k];
                (sum, known) = double.IsNaN(value) ? (sum, known) : (sum + value, known + 1);
            }

            mean[k] = sum / known;
            foreach (var day in days)
            {
                var deviation = features[day][k] - mean[k];
                squares += double.IsNaN(deviation) ? 0 : deviation * deviation;
            }

            // Without any spread a feature says nothing: it stays at its mean.
            perDeviation[k] = squares > 0 ? Math.Sqrt(known / squares) : 0;
        }

        return new LogisticModel(mean, perDeviation, [.. coefficients]);
    }
}
