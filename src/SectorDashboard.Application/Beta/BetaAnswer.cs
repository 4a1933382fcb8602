using SectorDashboard.Analytics.Beta;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Beta;

/// <summary>The fund's beta.</summary>
/// <param name="Full">Least squares of fund on index returns over the range.</param>
/// <param name="Rolling">Beta over the last window of returns, for each day of the range that has one.</param>
/// <param name="Downside">Least squares over the days of the range on which the index did worse than its mean.</param>
/// <param name="FiveYearMonthly">Least squares over sixty monthly returns against the broad market.</param>
/// <param name="Methods">Every estimator side by side as of the range's last day; empty where the range has no returns.</param>
/// <param name="Published">The latest beta that somebody else has printed up to the range's last day; null where none is known.</param>
/// <param name="Adjusted">Blume's, one third plus two thirds of the range's beta; null for a fund whose daily multiple is not 1.</param>
public sealed record BetaAnswer(
    RegressionBeta? Full, ArraySegment<RollingBetaValue> Rolling, double? Downside, MonthlyBetaAnswer? FiveYearMonthly,
    IReadOnlyList<MethodBeta> Methods, PublishedBeta? Published, double? Adjusted);

/// <summary>A regression of fund on index returns.</summary>
/// <param name="Beta">Slope.</param>
/// <param name="Alpha">Intercept per day.</param>
/// <param name="StandardError">Of the slope, n-2 degrees of freedom.</param>
/// <param name="Confidence95">Interval of the slope by Student's t.</param>
/// <param name="RSquared">Share of the variance explained.</param>
/// <param name="N">Number of returns.</param>
public sealed record RegressionBeta(double Beta, double Alpha, double StandardError, double[] Confidence95, double RSquared, int N)
{
    internal static RegressionBeta? Of(BetaEstimate? estimate) => estimate is { } e
        ? new RegressionBeta(e.Beta, e.Alpha, e.StandardError, [e.Lower, e.Upper], e.RSquared, e.N)
        : null;
}

/// <summary>Beta by one method as of the range's last day.</summary>
/// <param name="Name">
/// ols, downside, dimson (one day before and after) or fiveDay (overlapping) over the last window of returns; ewma or kalman from the
/// first common return on, older ones fading.
/// </param>
/// <param name="Beta">The estimate; null where the method has none.</param>
/// <param name="Confidence95">Its 95 % interval.</param>
/// <param name="N">Number of returns it is drawn from.</param>
public sealed record MethodBeta(string Name, double? Beta, double[]? Confidence95, int N)
{
    internal static MethodBeta Of(string name, BetaEstimate? estimate) => estimate is { } e
        ? new MethodBeta(name, e.Beta, [e.Lower, e.Upper], e.N)
        : new MethodBeta(name, null, null, 0);
}

/// <summary>Beta over monthly returns.</summary>
/// <param name="Benchmark">The broad market's symbol.</param>
/// <param name="Beta">Slope.</param>
/// <param name="Confidence95">Interval of the slope by Student's t.</param>
/// <param name="N">Number of monthly returns.</param>
public sealed record MonthlyBetaAnswer(string Benchmark, double Beta, double[] Confidence95, int N);
