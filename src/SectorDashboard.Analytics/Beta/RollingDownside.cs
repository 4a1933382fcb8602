using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Beta;

/// <summary>Rolling downside beta; each window has its own mean, so each is fitted anew.</summary>
internal static class RollingDownside
{
    /// <summary>Writes the values and returns how many there are; a window with fewer than three returns under its mean has none.</summary>
    public static int Fill(AlignedReturns returns, int window, Span<RollingBetaValue> values)
    {
        var known = 0;
        for (var start = 0; start + window <= returns.Count; start++)
        {
            var period = new ReturnPeriod(start, window);
            if (DownsideBeta.Moments(returns.FundIn(period), returns.BenchmarkIn(period)).Regress() is { } fit)
            {
                values[known++] = new RollingBetaValue(returns.To(period), fit.Beta, fit.Lower, fit.Upper);
            }
        }

        return known;
    }
}
