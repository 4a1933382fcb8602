using System.Globalization;
using SectorDashboard.MarketData.Sources;

namespace SectorDashboard.MarketData.Refresh;

/// <summary>Says in one line what came of asking a source.</summary>
internal static class SourceWords
{
    public static string Say(SourceOutcome outcome, string? flaw) => outcome switch
    {
        SourceOutcome.Failed failed => failed.Message,
        SourceOutcome.Unchanged => "unchanged",
        SourceOutcome.Prices prices => string.Create(
            CultureInfo.InvariantCulture, $"{prices.Bars.Count} days to {prices.Bars.Dates[^1]:yyyy-MM-dd}{(flaw is null ? "" : $", but {flaw}")}"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
    };
}
