using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Figures;

/// <summary>What a holder earned between the first and the last close shown; a split between them changes the price and not the holding.</summary>
internal static class HoldersReturn
{
    /// <summary>The return as a fraction; <paramref name="splits"/> are those that the closes are not adjusted for.</summary>
    public static double Of(ReadOnlySpan<DateOnly> days, ReadOnlySpan<double> closes, IReadOnlyList<Split> splits)
    {
        var growth = closes[^1] / closes[0];
        foreach (var split in splits)
        {
            growth *= split.Date > days[0] && split.Date <= days[^1] ? split.Ratio : 1;
        }

        return growth - 1;
    }
}
