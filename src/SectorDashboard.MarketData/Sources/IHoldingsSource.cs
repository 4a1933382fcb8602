using SectorDashboard.MarketData.Holdings;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Sources;

/// <summary>A publisher of what funds hold. Whatever it answers becomes a typed outcome: only cancellation is thrown.</summary>
public interface IHoldingsSource
{
    /// <summary>The source's name in settings, such as Direxion.</summary>
    string Name { get; }

    /// <summary>Its name for people, and the source of its holdings.</summary>
    string Title { get; }

    /// <summary>What a user must know of its terms and limits.</summary>
    string Terms { get; }

    /// <summary>Whether the source has holdings of a fund.</summary>
    bool Offers(Instrument fund);

    /// <summary>Asks for the latest holdings of a fund; the validators are those of the last answer, null the first time.</summary>
    Task<HoldingsOutcome> FetchAsync(Instrument fund, SourceValidators? validators, CancellationToken cancellation);
}

/// <summary>What came of asking for a fund's holdings.</summary>
public abstract record HoldingsOutcome
{
    private HoldingsOutcome()
    {
    }

    /// <summary>Holdings.</summary>
    /// <param name="Holdings">The figures, not yet recorded.</param>
    /// <param name="Remarks">What was odd in them, for people.</param>
    /// <param name="Validators">What the source said about the answer; null where nothing.</param>
    public sealed record Given(FundHoldings Holdings, IReadOnlyList<string> Remarks, SourceValidators? Validators) : HoldingsOutcome;

    /// <summary>Nothing has changed since the last answer.</summary>
    public sealed record Unchanged : HoldingsOutcome;

    /// <summary>No usable answer.</summary>
    /// <param name="Kind">Why.</param>
    /// <param name="Message">Why, for people, with what the source said.</param>
    /// <param name="RetryAfter">How long the source wants to be left alone; null where it does not say.</param>
    public sealed record Failed(SourceFailure Kind, string Message, TimeSpan? RetryAfter = null) : HoldingsOutcome;
}
