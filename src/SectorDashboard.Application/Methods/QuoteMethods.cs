using SectorDashboard.Analytics.Series;
using SectorDashboard.Analytics.Volume;
using SectorDashboard.Application.Methods.Recomputing;

namespace SectorDashboard.Application.Methods;

internal static class QuoteMethods
{
    public static MethodSection Section { get; } = new("Returns and volume",
    [
        new()
        {
            Id = "return",
            Name = "Return",
            Formula = "r = P(t)/P(t-1) - 1, on the days that both series have: one inner join, then the differences",
            Units = "fraction; simple, close to close, split-adjusted or with dividends reinvested",
            Source = "convention of the whole program",
            Code = new(typeof(AlignedReturns), nameof(AlignedReturns.Join)),
            Test = "SectorDashboard.Analytics.Tests/Series/AlignedReturnsTests",
            Fields = ["quote.change"],
            Recompute = QuotePrograms.Return,
        },
        new()
        {
            Id = "dollar-volume",
            Name = "Dollar volume and relative volume",
            Formula = "$V = close × shares; relative = $V(t) / mean of $V over the 20 sessions before t",
            Units = "dollars; a multiple, 1 is usual. Dollars, because share volume changes its meaning at every split",
            Source = "common practice",
            Code = new(typeof(RelativeVolume), nameof(RelativeVolume.At)),
            Test = "SectorDashboard.Analytics.Tests/Volume/RelativeVolumeTests",
            Fields = ["quote.dollarVolume", "quote.relativeVolume"],
            Recompute = QuotePrograms.DollarVolume,
        },
        new()
        {
            Id = "percentile",
            Name = "Percentile",
            Formula = "(values below + half of the equal ones) / all, among the values before",
            Units = "fraction from 0 to 1; mid-rank, at least 60 of 252 values",
            Source = "mid-rank convention",
            Code = new(typeof(PercentileRank), nameof(PercentileRank.MidRank)),
            Test = "SectorDashboard.Analytics.Tests/Series/PercentileRankTests",
            Fields = ["quote.volumePercentile"],
            Recompute = QuotePrograms.VolumePercentile,
        },
    ]);
}
