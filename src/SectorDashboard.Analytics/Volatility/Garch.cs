using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace SectorDashboard.Analytics.Volatility;

/// <summary>Fits GARCH(1,1) by maximum likelihood.</summary>
public static class Garch
{
    /// <summary>With fewer returns the likelihood is too flat for the persistence to mean anything.</summary>
    public const int MinimumReturns = 500;

    // Of the mean log-likelihood of a return, in transformed parameters.
    private const double GradientTolerance = 1e-10;
    private const double AcceptedGradient = 1e-5;
    private const int MaximumSteps = 200;

    // The persistences and shares of α in them from which the climb may start.
    private static readonly double[] s_persistences = [0.5, 0.9, 0.98];
    private static readonly double[] s_shares = [0.05, 0.15];

    /// <summary>
    /// The parameters under which the returns are the most likely, given normal errors. Before the first return both the squared error and the variance are
    /// the sample's mean squared error, as in the benchmark of Fiorentini, Calzolari and Panattoni (1996).
    /// </summary>
    /// <param name="returns">Returns, oldest first; log returns by the convention of this program.</param>
    public static GarchFit Fit(ReadOnlySpan<double> returns)
    {
        if (returns.Length < MinimumReturns)
        {
            return new GarchFit(null, GarchFailure.TooFewReturns);
        }

        if (GarchLikelihood.Of(returns) is not { } likelihood)
        {
            return new GarchFit(null, GarchFailure.NoVariance);
        }

        return Climb(likelihood) is { } best
            ? new GarchFit(likelihood.ModelAt(best, returns), null)
            : new GarchFit(null, GarchFailure.NoConvergence);
    }

    private static Vector<double> Start(GarchLikelihood likelihood)
    {
        Vector<double>? best = null;
        var least = double.PositiveInfinity;
        foreach (var persistence in s_persistences)
        {
            foreach (var share in s_shares)
            {
                var start = GarchLikelihood.Transformed(persistence, share);
                var (value, _) = likelihood.Negative(start);
                if (best is null || value < least)
                {
                    (best, least) = (start, value);
                }
            }
        }

        return best!;
    }

    private static Vector<double>? Climb(GarchLikelihood likelihood)
    {
        var start = Start(likelihood);
        var (best, least, steepest) = (start, double.PositiveInfinity, double.PositiveInfinity);
        var objective = ObjectiveFunction.Gradient(at =>
        {
            var (value, gradient) = likelihood.Negative(at);
            if (value < least)
            {
                (best, least, steepest) = (at, value, gradient.InfinityNorm());
            }

            return (value, gradient);
        });
        try
        {
            new BfgsMinimizer(GradientTolerance, 0, 0, MaximumSteps).FindMinimum(objective, start);
        }
        catch (OptimizationException)
        {
            // The line search gives up where rounding hides any further progress; the gradient tells whether that is the top.
        }

        return steepest < AcceptedGradient ? best : null;
    }
}
