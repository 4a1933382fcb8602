namespace SectorDashboard.Application.Answers;

/// <summary>Every key of the view with its value in force, after the data have filled in what the view left open. Named and spelled like the query keys.</summary>
public sealed record AnswerInputs
{
    /// <summary>The geared fund's symbol.</summary>
    public required string Fund { get; init; }

    /// <summary>The index's or proxy's symbol; null where there are no prices of one.</summary>
    public required string? Index { get; init; }

    /// <summary>The preset length; null where a first day is given instead.</summary>
    public required string? Range { get; init; }

    /// <summary>First day of the range; its returns start from the last common close before it.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>Last day of the range.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>What prices are adjusted for: traded, split or total.</summary>
    public required string Basis { get; init; }

    /// <summary>Rolling window in returns.</summary>
    public required int Window { get; init; }

    /// <summary>Method of the rolling beta.</summary>
    public required string Beta { get; init; }

    /// <summary>Symbol of the broad market.</summary>
    public required string Market { get; init; }

    /// <summary>Daily multiple.</summary>
    public required double Leverage { get; init; }

    /// <summary>What-if volatility per year; null where the index has too few prices.</summary>
    public required double? Vol { get; init; }

    /// <summary>What-if index return over the horizon.</summary>
    public required double Move { get; init; }

    /// <summary>Holding period in trading days.</summary>
    public required int Days { get; init; }

    /// <summary>Fund fee per year.</summary>
    public required double Fee { get; init; }

    /// <summary>Cash rate per year.</summary>
    public required double Cash { get; init; }

    /// <summary>Financing or borrow spread per year.</summary>
    public required double Spread { get; init; }

    /// <summary>First-order autocorrelation of daily index returns.</summary>
    public required double Autocorr { get; init; }

    /// <summary>Book to hedge in dollars.</summary>
    public required double Book { get; init; }

    /// <summary>The book's beta to the index.</summary>
    public required double Bookbeta { get; init; }

    /// <summary>When the hedge is sized again.</summary>
    public required string Rebalance { get; init; }

    /// <summary>Cost per trade in basis points.</summary>
    public required double Cost { get; init; }

    /// <summary>Fund return over which a day counts as a spike.</summary>
    public required double Spike { get; init; }

    /// <summary>Relative dollar volume from which a day counts as a spike.</summary>
    public required double Surge { get; init; }

    /// <summary>What becomes of days whose returns are not to be trusted: keep, or omit from beta and ledger.</summary>
    public required string Flagged { get; init; }

    /// <summary>The reader's own weights of the sentiment's components; null for the usual ones.</summary>
    public required string? Weights { get; init; }

    /// <summary>What the estimated returns suppose of the index: given, mean or median.</summary>
    public required string Estimate { get; init; }

    /// <summary>The fund that is set beside the view's; null for none.</summary>
    public required string? Compare { get; init; }

    /// <summary>How prices are drawn: line or candles.</summary>
    public required string Chart { get; init; }

    /// <summary>The price axis: auto, log or linear.</summary>
    public required string Scale { get; init; }

    /// <summary>Scenario model.</summary>
    public required string Model { get; init; }

    /// <summary>Simulated paths.</summary>
    public required int Paths { get; init; }

    /// <summary>Scenario seed.</summary>
    public required long Seed { get; init; }

    /// <summary>The data vintage in force.</summary>
    public required DateTimeOffset Asof { get; init; }
}
