using SectorDashboard.Analytics.Beta;

namespace SectorDashboard.Analytics.Simulation;

/// <summary>A simulated mean, made more exact by a companion whose mean is known.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardError">Its standard error; 0 where the values do not vary.</param>
public readonly record struct ControlVariate(double Mean, double StandardError)
{
    /// <summary>
    /// The mean of values where a control is at its known mean: the intercept of their regression on the control less that mean, and its
    /// standard error s √(1/n + x̄²/Σ(x - x̄)²) (Glasserman 2003, section 4.1). Where the control does not vary, the plain mean.
    /// </summary>
    /// <param name="values">Independent values, at least three.</param>
    /// <param name="control">The control's value with each.</param>
    /// <param name="known">The control's mean.</param>
    public static ControlVariate Of(ReadOnlySpan<double> values, ReadOnlySpan<double> control, double known)
    {
        var n = values.Length;
        var offsets = new double[n];
        double mean = 0, offset = 0;
        for (var k = 0; k < n; k++)
        {
            offsets[k] = control[k] - known;
            offset += offsets[k] / n;
            mean += values[k] / n;
        }

        double spread = 0, squares = 0;
        for (var k = 0; k < n; k++)
        {
            spread += (offsets[k] - offset) * (offsets[k] - offset);
            squares += (values[k] - mean) * (values[k] - mean);
        }

        return OrdinaryLeastSquares.Fit(values, offsets) is { } fit
            ? new ControlVariate(fit.Alpha, fit.StandardError * Math.Sqrt((spread / n) + (offset * offset)))
            : new ControlVariate(mean, Math.Sqrt(squares / (n - 1) / n));
    }
}
