using System.Runtime.InteropServices;
using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.MarketData.Instruments;

/// <summary>What kind of thing a symbol names.</summary>
public enum InstrumentKind
{
    /// <summary>A geared (leveraged or inverse) exchange-traded fund with a daily reset.</summary>
    Fund,

    /// <summary>A plain, unleveraged exchange-traded fund.</summary>
    Etf,

    /// <summary>A stock index, which cannot be traded itself.</summary>
    Index,

    /// <summary>A company's share.</summary>
    Stock,

    /// <summary>An implied-volatility index in percent per year.</summary>
    Volatility,

    /// <summary>A bond yield in percent per year.</summary>
    Yield,

    /// <summary>A short-term interest rate in percent per year.</summary>
    Rate,

    /// <summary>A symbol the catalogue does not know.</summary>
    Other,
}

/// <summary>The index that a fund tracks from a day on.</summary>
/// <param name="From">The day.</param>
/// <param name="Name">The index's name.</param>
public sealed record DatedIndex(DateOnly From, string Name);

/// <summary>What a fund's assets were on a day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Dollars">Net assets in dollars.</param>
/// <param name="Source">Where the figure comes from.</param>
public sealed record DatedAssets(DateOnly AsOf, double Dollars, string Source);

/// <summary>What the largest members weighed in an index on a day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Weights">Weights by symbol, fractions.</param>
/// <param name="Source">Where they come from.</param>
public sealed record DatedWeights(DateOnly AsOf, IReadOnlyDictionary<string, double> Weights, string Source);

/// <summary>A beta that somebody has printed.</summary>
/// <param name="AsOf">The day of it.</param>
/// <param name="Beta">The figure.</param>
/// <param name="Source">Who printed it, and what is known of its method.</param>
public sealed record PublishedBeta(DateOnly AsOf, double Beta, string Source);

/// <summary>A share split; a reverse split of 1:20 has the ratio 0.05, a split of 4:1 the ratio 4.</summary>
/// <param name="Date">First day of the new share count.</param>
/// <param name="Ratio">New shares per old share.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Split(DateOnly Date, double Ratio);

/// <summary>Money that a fund paid to its holders.</summary>
/// <param name="Date">The first day on which a share traded without it.</param>
/// <param name="Dollars">Dollars per share of that day.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Distribution(DateOnly Date, double Dollars);

/// <summary>One symbol of the catalogue with the facts that hold whatever its prices are.</summary>
public sealed record Instrument
{
    /// <summary>What names it here: the symbol in capitals, such as SOXS or ^SOX, with the exchange behind it outside the United States, such as SOXS@XLON.</summary>
    public required string Symbol { get; init; }

    /// <summary>The symbol as its exchange spells it.</summary>
    public string Ticker => Symbol.Split(Listing.Mark)[0];

    /// <summary>Whether it is listed in the United States, or not listed at all.</summary>
    public bool IsUnitedStates => Listing.IsUnitedStates(Exchange);

    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required InstrumentKind Kind { get; init; }

    /// <summary>Market identifier code of the listing (ISO 10383), such as ARCX; empty for what is not listed.</summary>
    public string Exchange { get; init; } = "";

    /// <summary>The daily multiples a geared fund has aimed at, oldest first; empty for everything else.</summary>
    public IReadOnlyList<DatedLeverage> LeverageHistory { get; init; } = [];

    /// <summary>The indices it has tracked, oldest first; empty where there is none.</summary>
    public IReadOnlyList<DatedIndex> IndexHistory { get; init; } = [];

    /// <summary>Name of the index it tracks now; null where there is none.</summary>
    public string? Index => IndexHistory.Count > 0 ? IndexHistory[^1].Name : null;

    /// <summary>Symbols whose prices can stand for its index, best first.</summary>
    public IReadOnlyList<string> IndexCandidates { get; init; } = [];

    /// <summary>
    /// Symbols of the stocks whose breadth stands for an index's; empty where none are known. They are today's, and stand for the past as well:
    /// what left the index, often after a fall, is missing there.
    /// </summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The weights of members on the days for which they are known, oldest first.</summary>
    public IReadOnlyList<DatedWeights> Weights { get; init; } = [];

    /// <summary>Betas that others have printed, oldest first.</summary>
    public IReadOnlyList<PublishedBeta> PublishedBetas { get; init; } = [];

    /// <summary>Yearly expense ratio as a fraction of assets; null where it is not known.</summary>
    public double? Fee { get; init; }

    /// <summary>Day as of which the fee holds.</summary>
    public DateOnly? FeeAsOf { get; init; }

    /// <summary>The fund's assets on the days for which they are known, oldest first.</summary>
    public IReadOnlyList<DatedAssets> Assets { get; init; } = [];

    /// <summary>The splits that are known, oldest first.</summary>
    public IReadOnlyList<Split> Splits { get; init; } = [];

    /// <summary>How sources spell it, by the source's name, where that does not follow from the symbol and the exchange.</summary>
    public IReadOnlyDictionary<string, string> SourceSymbols { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The distributions that are known, oldest first; others may have been paid.</summary>
    public IReadOnlyList<Distribution> Distributions { get; init; } = [];

    /// <summary>Where these facts come from; null where nothing beyond the name is stated.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it is a fund with a daily multiple.</summary>
    public bool IsGeared => LeverageHistory.Count > 0;

    /// <summary>Whether some symbol can stand for the index of both.</summary>
    public bool SharesIndexWith(Instrument other) => IndexCandidates.Intersect(other.IndexCandidates, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>The daily multiple in force on a day; null before the first one and for what is not geared.</summary>
    public double? LeverageOn(DateOnly date) =>
        IsGeared && LeverageHistory[0].From <= date ? new LeverageSchedule(LeverageHistory).On(date) : null;

    /// <summary>Name of the index tracked on a day; null before the first one and where there is none.</summary>
    public string? IndexOn(DateOnly date)
    {
        var last = IndexHistory.Count - 1;
        while (last >= 0 && IndexHistory[last].From > date)
        {
            last--;
        }

        return last < 0 ? null : IndexHistory[last].Name;
    }

    /// <summary>The latest assets known on or before a day; null where none are.</summary>
    public DatedAssets? AssetsOn(DateOnly date) => Assets.LastOrDefault(assets => assets.AsOf <= date);
}
