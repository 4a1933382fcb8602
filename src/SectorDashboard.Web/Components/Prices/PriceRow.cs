using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.Web.Components.Prices;

/// <summary>The prices of one symbol as the data page tells of them.</summary>
/// <param name="Prices">The prices in use.</param>
/// <param name="Findings">What was noticed in them.</param>
/// <param name="Age">Sessions of the exchange that have ended since their last day.</param>
public sealed record PriceRow(InstrumentPrices Prices, IReadOnlyList<QualityFinding> Findings, int Age)
{
    /// <summary>Sources that have given prices too, but are not in use.</summary>
    public IReadOnlyList<string> OtherSources =>
        [.. Prices.Recordings.Select(recording => recording.Source).Distinct(StringComparer.Ordinal).Where(source => source != Prices.Source)];

    /// <summary>How old the prices are: "2 sessions old".</summary>
    public string SayAge => Age == 0 ? "up to date" : $"{Say.Count(Age, "session")} old";

    /// <summary>What the source has adjusted for, and in whose day's shares its prices are.</summary>
    public string SayAdjusted => Prices.AdjustedFor switch
    {
        AdjustedFor.Nothing => "nothing",
        AdjustedFor.Splits => $"splits to {Say.Day(Prices.AsGiven.AdjustedAsOf)}",
        _ => $"splits and dividends to {Say.Day(Prices.AsGiven.AdjustedAsOf)}",
    };

    /// <summary>The findings counted by severity, the gravest first: "1 error, 2 notes"; null where nothing was noticed.</summary>
    public string? SayFindings => Findings.Count == 0 ? null : string.Join(
        ", ",
        Findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key)
            .Select(group => Say.Count(group.Count(), FindingWords.Of(group.Key))));

    /// <summary>The corrections that the prices contain: "1 in force"; null where there is none.</summary>
    public string? SayCorrections => Prices.CorrectionsInForce.Count == 0 ? null : $"{Prices.CorrectionsInForce.Count} in force";
}
