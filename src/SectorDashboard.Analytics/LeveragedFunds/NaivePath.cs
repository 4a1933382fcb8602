using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>The leverage times the index's return, what many expect of a geared fund; it may fall below nothing, which no fund can.</summary>
public static class NaivePath
{
    /// <summary>
    /// The growth of 1 along the path, starting with 1 itself: 1 + L R, R the index's return since the multiple's first day. Where the multiple changed,
    /// the parts are compounded, and a part that lost everything is the last.
    /// </summary>
    /// <param name="returns">The index's returns, as the benchmark.</param>
    /// <param name="period">The returns to go along.</param>
    /// <param name="leverage">The fund's multiples.</param>
    /// <param name="values">Takes one value more than there are returns.</param>
    /// <exception cref="ArgumentException"><paramref name="values"/> has another length.</exception>
    public static void Fill(AlignedReturns returns, ReturnPeriod period, LeverageSchedule leverage, Span<double> values)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentNullException.ThrowIfNull(leverage);
        if (values.Length != period.Count + 1)
        {
            throw new ArgumentException("A path has one value more than there are returns.", nameof(values));
        }

        values[0] = 1;
        foreach (var (part, multiple) in leverage.Parts(returns, period))
        {
            var path = values[(part.Start - period.Start)..];
            var closes = returns.BenchmarkCloses.AsSpan(part.Start, part.Count + 1);
            for (var day = 1; day <= part.Count; day++)
            {
                path[day] = path[0] > 0 ? path[0] * (1 + (multiple * ((closes[day] / closes[0]) - 1))) : path[0];
            }
        }
    }
}
