using MathNet.Numerics.LinearAlgebra;

namespace SectorDashboard.Analytics.Volatility;

/// <summary>
/// The likelihood of GARCH(1,1) in four parameters without bounds: μ in standard deviations of the sample, the log of the long-run variance in sample
/// variances, and the logits of the persistence α + β, as a share of its maximum, and of α's share in it. So variances stay positive and the model stationary
/// whatever the step.
/// </summary>
internal sealed class GarchLikelihood
{
    // Nearer to 1 the long-run variance is anything: a surprise takes a generation to fade.
    private const double MaximumPersistence = 0.9999;

    private static readonly double s_logTwoPi = Math.Log(2 * Math.PI);

    private readonly double[] _returns;
    private readonly double _mean;
    private readonly double _deviation;

    private GarchLikelihood(double[] standardised, double mean, double deviation)
    {
        _returns = standardised;
        _mean = mean;
        _deviation = deviation;
    }

    /// <summary>Standardises the returns; null where they do not vary or are not all numbers.</summary>
    public static GarchLikelihood? Of(ReadOnlySpan<double> returns)
    {
        var mean = 0.0;
        foreach (var value in returns)
        {
            mean += value / returns.Length;
        }

        var squares = 0.0;
        foreach (var value in returns)
        {
            squares += (value - mean) * (value - mean);
        }

        var deviation = Math.Sqrt(squares / returns.Length);

        // Equal returns leave rounding errors of their mean behind, not a variance.
        if (!(deviation > 1e-12 * Math.Abs(mean)) || !double.IsFinite(deviation))
        {
            return null;
        }

        var standardised = new double[returns.Length];
        for (var k = 0; k < standardised.Length; k++)
        {
            standardised[k] = (returns[k] - mean) / deviation;
        }

        return new GarchLikelihood(standardised, mean, deviation);
    }

    /// <summary>Parameters with the sample's mean and variance.</summary>
    public static Vector<double> Transformed(double persistence, double share) => Vector<double>.Build.DenseOfArray([0, 0, Logit(persistence / MaximumPersistence), Logit(share)]);

    /// <summary>Minus the mean log-likelihood of a standardised return, and its gradient.</summary>
    public (double Value, Vector<double> Gradient) Negative(Vector<double> at)
    {
        var (mu, longRun, persistence, share) = (at[0], Math.Exp(at[1]), Persistence(at), Logistic(at[3]));
        var (omega, alpha, beta) = (longRun * (1 - persistence), persistence * share, persistence * (1 - share));
        var n = _returns.Length;
        double squares = 0, sum = 0;
        foreach (var value in _returns)
        {
            sum += value - mu;
            squares += (value - mu) * (value - mu);
        }

        // A variance h with its derivatives, day by day.
        var before = squares / n;
        var error = 0.0;
        var square = before;
        double h = before, hMu = -2 * sum / n, hOmega = 0, hAlpha = 0, hBeta = 0;
        var squareMu = hMu;
        double logs = 0, standardised = 0, mus = 0, omegas = 0, alphas = 0, betas = 0;
        foreach (var value in _returns)
        {
            hMu = (alpha * squareMu) + (beta * hMu);
            hOmega = 1 + (beta * hOmega);
            hAlpha = square + (beta * hAlpha);
            hBeta = h + (beta * hBeta);
            h = omega + (alpha * square) + (beta * h);

            error = value - mu;
            square = error * error;
            squareMu = -2 * error;
            var inverse = 1 / h;
            var ratio = square * inverse;
            logs += Math.Log(h);
            standardised += ratio;
            var slope = (1 - ratio) * inverse;
            mus += (slope * hMu) - (2 * error * inverse);
            omegas += slope * hOmega;
            alphas += slope * hAlpha;
            betas += slope * hBeta;
        }

        var gradient = Vector<double>.Build.DenseOfArray(
        [
            mus,
            omegas * omega,
            persistence * (1 - (persistence / MaximumPersistence)) * ((alphas * share) + (betas * (1 - share)) - (omegas * longRun)),
            persistence * share * (1 - share) * (alphas - betas),
        ]);
        return ((s_logTwoPi + ((logs + standardised) / n)) / 2, gradient / (2 * n));
    }

    /// <summary>The model of these parameters, in the units of the returns.</summary>
    public GarchModel ModelAt(Vector<double> at, ReadOnlySpan<double> returns)
    {
        var n = _returns.Length;
        var (persistence, share) = (Persistence(at), Logistic(at[3]));
        var omega = Math.Exp(at[1]) * (1 - persistence) * _deviation * _deviation;
        var logLikelihood = -n * (Negative(at).Value + Math.Log(_deviation));
        var model = new GarchModel(_mean + (at[0] * _deviation), omega, persistence * share, persistence * (1 - share), logLikelihood, 0, n);
        return model with { NextVariance = model.Variances(returns)[^1] };
    }

    private static double Persistence(Vector<double> at) => MaximumPersistence * Logistic(at[2]);

    private static double Logistic(double value) => 1 / (1 + Math.Exp(-value));

    private static double Logit(double share) => Math.Log(share / (1 - share));
}
