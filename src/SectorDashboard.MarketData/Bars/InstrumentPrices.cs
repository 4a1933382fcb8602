using SectorDashboard.Analytics.Series;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.Instruments;
using static SectorDashboard.MarketData.Corrections.CorrectionsInForce;

namespace SectorDashboard.MarketData.Bars;

/// <summary>The prices of one instrument in one market, on every basis.</summary>
public sealed class InstrumentPrices
{
    private readonly BarSeries _recorded;
    private readonly Lazy<BarSeries> _traded;
    private readonly Lazy<BarSeries> _split;
    private readonly Lazy<BarSeries> _total;

    private InstrumentPrices(
        Instrument instrument, PriceRecording chosen, IReadOnlyList<PriceRecording> recordings, IReadOnlyList<PriceCorrection> corrections, bool isSample)
    {
        Instrument = instrument;
        Source = chosen.Source;
        IsSample = isSample;
        AdjustedFor = chosen.AdjustedFor;
        AsGiven = chosen;
        Recordings = recordings;
        Corrections = corrections;
        CorrectionsInForce = Of(chosen, corrections);

        // An undone decision changes the prices as much as a new one.
        RecordedAt = corrections.Count > 0 && corrections[^1].RecordedAt > chosen.RecordedAt ? corrections[^1].RecordedAt : chosen.RecordedAt;
        _recorded = Apply(chosen, CorrectionsInForce).Bars;
        First = _recorded.Dates[0];
        Last = _recorded.Dates[^1];

        // Later splits are left out: a source's prices are in the shares of its own last day.
        var known = WithSplits(chosen.Splits.Count > 0 ? chosen.Splits : instrument.Splits, CorrectionsInForce);
        Splits = [.. known.Where(split => split.Date >= First && split.Date <= chosen.AdjustedAsOf).OrderBy(split => split.Date)];
        Distributions = [.. instrument.Distributions.Where(paid => paid.Date > First && paid.Date <= Last)];

        _traded = new(() => AdjustedFor == AdjustedFor.Nothing ? _recorded : BasisDerivation.ToTraded(_recorded, Splits));
        _split = new(() => AdjustedFor == AdjustedFor.Nothing ? BasisDerivation.ToSplit(_recorded, Splits) : _recorded);
        _total = new(() => BasisDerivation.HasAdjustedCloses(_recorded) ? BasisDerivation.ToTotal(_split.Value)
            : Distributions.Count > 0 && AdjustedFor != AdjustedFor.SplitsAndDividends ? BasisDerivation.ToTotal(_split.Value, Distributions, Splits)
            : _split.Value);
    }

    /// <summary>What is priced.</summary>
    public Instrument Instrument { get; }

    /// <summary>The symbol in capitals.</summary>
    public string Symbol => Instrument.Symbol;

    /// <summary>The source in use, as shown to people.</summary>
    public string Source { get; }

    /// <summary>Whether the prices are simulated.</summary>
    public bool IsSample { get; }

    /// <summary>Instant of the newest recording in use.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>What the source has adjusted the prices for.</summary>
    public AdjustedFor AdjustedFor { get; }

    /// <summary>The splits between the first and the last day, oldest first: the source's own where it states them, else the catalogue's.</summary>
    public IReadOnlyList<Split> Splits { get; }

    /// <summary>The catalogue's distributions after the first day up to the last, oldest first.</summary>
    public IReadOnlyList<Distribution> Distributions { get; }

    /// <summary>What the source in use gave, before any correction.</summary>
    public PriceRecording AsGiven { get; }

    /// <summary>Everything that was recorded of the symbol, by whatever source, oldest first.</summary>
    public IReadOnlyList<PriceRecording> Recordings { get; }

    /// <summary>Every decision about the symbol's prices, undone ones and their undoing included, oldest first.</summary>
    public IReadOnlyList<PriceCorrection> Corrections { get; }

    /// <summary>The decisions that the prices contain, in order of their days.</summary>
    public IReadOnlyList<PriceCorrection> CorrectionsInForce { get; }

    /// <summary>The first day with a price.</summary>
    public DateOnly First { get; }

    /// <summary>The last day with a price.</summary>
    public DateOnly Last { get; }

    /// <summary>
    /// Chooses among recordings of one symbol, given in order of time. Recordings of one source overlay each other by date, the later row winning;
    /// among sources with a history of some length the one whose prices reach furthest is used, and corrected as people decided, in order of time.
    /// Throws <see cref="ArgumentException"/> where none has a bar.
    /// </summary>
    public static InstrumentPrices FromRecordings(
        Instrument instrument, IReadOnlyList<PriceRecording> recordings, IReadOnlyList<PriceCorrection>? corrections = null) =>
        new(instrument, RecordingOverlay.Choose(recordings, instrument.Splits), recordings, corrections ?? [], isSample: false);

    /// <summary>The same prices as they would be with one more decision about them.</summary>
    public InstrumentPrices With(PriceCorrection correction) => FromRecordings(Instrument, Recordings, [.. Corrections, correction]);

    /// <summary>The bars on a basis, derived once; where it cannot be derived, the nearest basis with a note in <see cref="BasisNote"/>.</summary>
    public BarSeries Bars(PriceBasis basis) => basis switch
    {
        PriceBasis.Traded => _traded.Value,
        PriceBasis.Split => _split.Value,
        PriceBasis.Total => _total.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "No such basis."),
    };

    /// <summary>The closes in dollars as they were quoted on the day; null where they cannot be derived, and for what is not traded.</summary>
    public PriceSeries? QuotedCloses() =>
        IsTraded && BasisNote(PriceBasis.Traded) is null ? Bars(PriceBasis.Traded).ToCloses() : null;

    /// <summary>Null, or why the basis could not be derived and what is given instead.</summary>
    public string? BasisNote(PriceBasis basis) => basis switch
    {
        _ when !IsTraded => null,
        PriceBasis.Total when AdjustedFor != AdjustedFor.SplitsAndDividends && !BasisDerivation.HasAdjustedCloses(_recorded) =>
            Distributions.Count == 0
                ? $"{Symbol}: {Source} gives no adjusted closes, so split-adjusted prices without dividends are shown."
                : $"{Symbol}: {Source} gives no adjusted closes, so only the distributions that are known are reinvested: {Distributions.Count} from {Distributions[0].Date:yyyy-MM-dd} to {Distributions[^1].Date:yyyy-MM-dd}.",
        PriceBasis.Split or PriceBasis.Traded when AdjustedFor == AdjustedFor.SplitsAndDividends =>
            $"{Symbol}: {Source} gives prices with dividends reinvested only, so they are contained in the prices shown.",
        PriceBasis.Split when AdjustedFor == AdjustedFor.Nothing && !KnowsSplits =>
            $"{Symbol}: no splits are known, so prices as traded are shown.",
        PriceBasis.Traded when AdjustedFor == AdjustedFor.Splits && !KnowsSplits =>
            $"{Symbol}: no splits are known, so split-adjusted prices are shown.",
        _ => null,
    };

    internal static InstrumentPrices Simulated(Instrument instrument, PriceRecording recording) => new(instrument, recording, [recording], [], isSample: true);

    private bool IsTraded => Instrument.Kind is not (InstrumentKind.Index or InstrumentKind.Volatility or InstrumentKind.Yield or InstrumentKind.Rate);

    private bool KnowsSplits => IsSample || Splits.Count > 0 || Instrument.Splits.Count > 0;
}
