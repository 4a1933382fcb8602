using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Beta;

/// <summary>Rolling least squares in one pass over the returns.</summary>
/// <remarks>
/// Returns are cut into blocks as long as the window. Every window is the tail of one block and the head of the next, so its sums are
/// one tail sum plus one head sum (van Herk's scheme). Nothing is ever subtracted: errors do not drift, and an outlier leaves no trace once it is out.
/// </remarks>
internal static class RollingOls
{
    /// <summary>Writes the values and returns how many there are.</summary>
    public static int Fill(AlignedReturns returns, int window, Span<RollingBetaValue> values)
    {
        ReadOnlySpan<double> fund = returns.Fund, benchmark = returns.Benchmark;
        var block = new RollingOlsBlock(window);
        var known = 0;
        for (var start = 0; start + window <= returns.Count; start += window)
        {
            var windows = Math.Min(window, returns.Count - window - start + 1);
            block.Fit(
                benchmark.Slice(start, window), fund.Slice(start, window), benchmark.Slice(start + window, windows - 1), fund.Slice(start + window, windows - 1));
            var betas = block.Betas;
            var reaches = block.Reaches;
            for (var k = 0; k < windows; k++)
            {
                var (beta, reach) = (betas[k], reaches[k]);
                var date = returns.Dates[start + window + k];
                if (double.IsFinite(reach))
                {
                    values[known++] = new RollingBetaValue(date, beta, beta - reach, beta + reach);
                }
                else if (PairMoments.Below(fund.Slice(start + k, window), benchmark.Slice(start + k, window), double.PositiveInfinity).Regress() is { } fit)
                {
                    values[known++] = new RollingBetaValue(date, fit.Beta, fit.Lower, fit.Upper);
                }
            }
        }

        return known;
    }
}
