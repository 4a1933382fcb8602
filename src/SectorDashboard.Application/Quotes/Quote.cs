using SectorDashboard.Analytics.Series;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Quotes;

/// <summary>One session of the fund.</summary>
/// <param name="Date">The session's day.</param>
/// <param name="Close">Closing price in dollars, on the view's basis.</param>
/// <param name="Change">Return from the close before, free of splits; a fraction. Null on the first day.</param>
/// <param name="Volume">Shares traded, on the view's basis; null where the source gives none.</param>
/// <param name="DollarVolume">Close times shares, in dollars.</param>
/// <param name="RelativeVolume">Dollar volume over the mean of the 20 sessions before.</param>
/// <param name="VolumePercentile">Mid-rank of the dollar volume in the 252 sessions before; a fraction.</param>
public sealed record Quote(
    DateOnly Date, double Close, double? Change, double? Volume, double? DollarVolume, double? RelativeVolume, double? VolumePercentile)
{
    // A percentile among fewer sessions than a quarter would mislead.
    private const int FewestSessions = 60;
    private const int SessionsOfYear = 252;

    /// <summary>The quote of a day; <paramref name="adjusted"/> is the same series on the basis that returns are taken on.</summary>
    internal static Quote On(int day, BarSeries shown, BarSeries adjusted, double[] dollarVolumes)
    {
        var before = Math.Max(0, day - SessionsOfYear);
        var dollars = dollarVolumes[day];
        return new Quote(
            shown.Dates[day],
            shown.Close[day],
            day > 0 ? adjusted.Close[day] / adjusted.Close[day - 1] - 1 : null,
            double.IsNaN(shown.Volume[day]) ? null : shown.Volume[day],
            double.IsNaN(dollars) ? null : dollars,
            Analytics.Volume.RelativeVolume.At(dollarVolumes, day),
            double.IsNaN(dollars) ? null : PercentileRank.MidRank(dollarVolumes.AsSpan(before, day - before), dollars, FewestSessions));
    }
}
