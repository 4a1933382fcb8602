using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Sources;

/// <summary>What came of asking a source.</summary>
public abstract record SourceOutcome
{
    private SourceOutcome()
    {
    }

    /// <summary>Prices.</summary>
    /// <param name="Bars">The bars as given, oldest first; at least one.</param>
    /// <param name="Splits">The splits that the source states, oldest first.</param>
    /// <param name="Remarks">What was odd in its rows, for people.</param>
    /// <param name="ContentHash">SHA-256 of the answer.</param>
    /// <param name="Validators">What it said about the answer; null where nothing.</param>
    public sealed record Prices(
        BarSeries Bars, IReadOnlyList<Split> Splits, IReadOnlyList<string> Remarks, string ContentHash, SourceValidators? Validators) : SourceOutcome;

    /// <summary>Nothing has changed since the last answer.</summary>
    public sealed record Unchanged : SourceOutcome;

    /// <summary>No usable answer.</summary>
    /// <param name="Kind">Why.</param>
    /// <param name="Message">Why, for people, with what the source said.</param>
    /// <param name="RetryAfter">How long the source wants to be left alone; null where it does not say.</param>
    public sealed record Failed(SourceFailure Kind, string Message, TimeSpan? RetryAfter = null) : SourceOutcome;
}

/// <summary>Why a source gave no usable answer.</summary>
public enum SourceFailure
{
    /// <summary>It could not be reached, or the connection broke.</summary>
    Unreachable,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>It has been asked too often, or too often today.</summary>
    LimitReached,

    /// <summary>It refused the key, or wants one.</summary>
    KeyRefused,

    /// <summary>It does not know the symbol.</summary>
    NotKnown,

    /// <summary>It answered with an error of its own.</summary>
    ServerError,

    /// <summary>It answered with something that is not prices: a web page, a text, an unknown shape.</summary>
    NotPrices,

    /// <summary>Its answer broke off.</summary>
    CutOff,

    /// <summary>Its answer is larger than is read.</summary>
    TooLarge,

    /// <summary>Its answer is about another symbol.</summary>
    WrongSymbol,

    /// <summary>It answered without a price.</summary>
    Empty,

    /// <summary>Its rows contradict each other.</summary>
    Contradictory,

    /// <summary>It failed so often that it is left alone for a while.</summary>
    Resting,
}
