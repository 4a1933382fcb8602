using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.MarketData.Corrections;

/// <summary>What a person wants to decide about a step in a series, as far as it has been said.</summary>
/// <param name="Symbol">The symbol, whatever its letter case.</param>
/// <param name="Date">First day in the new shares.</param>
/// <param name="Ratio">New shares per old share, as in a split.</param>
/// <param name="IsSplit">Whether there really was a split that day; null for what <see cref="LooksLikeSplit"/> says.</param>
/// <param name="Reason">Why, for people.</param>
/// <param name="Step">The day's close over the close before it as the person has seen it; null where that does not matter.</param>
public sealed record RepairDraft(string? Symbol, DateOnly? Date, double? Ratio, bool? IsSplit = null, string? Reason = null, double? Step = null)
{
    /// <summary>What would mend a finding; null where it is not a question of scale.</summary>
    public static RepairDraft? Of(QualityFinding finding, InstrumentPrices prices) =>
        finding is { Kind: QualityKind.UnknownSplit, Date: { } day, SuggestedRatio: { } ratio }
            ? new RepairDraft(prices.Symbol, day, ratio, LooksLikeSplit(prices), Step: prices.AsGiven.Bars.StepOn(day))
            : null;

    /// <summary>Whether a step is rather a split that nobody has recorded than a wrong scale: so it is where no table of splits is known.</summary>
    public static bool LooksLikeSplit(InstrumentPrices prices) => prices.AsGiven.Splits.Count == 0 && prices.Instrument.Splits.Count == 0;
}

/// <summary>Something in a draft that cannot be decided.</summary>
/// <param name="Field">The draft's field: symbol, date, ratio, reason or step.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record RepairProblem(string Field, string Message);
