using SectorDashboard.MarketData.History;

namespace SectorDashboard.MarketData.Corrections;

/// <summary>A repair that can be decided, and what it would change. Nothing has been changed by it.</summary>
/// <param name="Correction">The correction as it would be recorded, but for its id, reason and instant.</param>
/// <param name="Rows">How many days' split-adjusted prices and volumes change: all before the correction's day.</param>
/// <param name="Index">Symbol of the index or proxy that the fund is set against; null where it is no geared fund, or its index has no prices.</param>
/// <param name="Multiple">The fund's daily multiple on the day; null for what is not geared.</param>
/// <param name="Before">The figures as they are.</param>
/// <param name="After">The figures as they would be.</param>
public sealed record RepairProposal(PriceCorrection Correction, int Rows, string? Index, double? Multiple, RepairFigures Before, RepairFigures After)
{
    internal static RepairProposal Of(PriceCorrection correction, Market real)
    {
        var prices = real.Find(correction.Symbol)!;
        var index = prices.Instrument.IsGeared ? real.FindIndexOf(prices.Instrument) : null;
        return new RepairProposal(
            correction,
            prices.AsGiven.Bars.IndexAtOrBefore(correction.Date),
            index?.Symbol,
            prices.Instrument.LeverageOn(correction.Date),
            RepairFigures.Of(prices, index, correction.Date),
            RepairFigures.Of(prices.With(correction), index, correction.Date));
    }
}
