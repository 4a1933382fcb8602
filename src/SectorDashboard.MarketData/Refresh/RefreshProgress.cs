using SectorDashboard.MarketData.Sources;

namespace SectorDashboard.MarketData.Refresh;

/// <summary>How far the running or last refresh of prices from the sources has come.</summary>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it runs.</param>
/// <param name="Done">Symbols asked for so far.</param>
/// <param name="Total">Symbols to ask for.</param>
/// <param name="Asking">The symbol and source that is being asked; null between two and at the end.</param>
/// <param name="Attempts">What came of each question so far, in order.</param>
public sealed record RefreshProgress(
    DateTimeOffset StartedAt, DateTimeOffset? EndedAt, int Done, int Total, string? Asking, IReadOnlyList<SourceAttempt> Attempts)
{
    /// <summary>Whether every symbol was asked for, and none was left without an answer that a later try may bring.</summary>
    public bool IsComplete => EndedAt is not null && Done == Total
        && Attempts.Where(attempt => !attempt.IsOfHoldings).GroupBy(attempt => attempt.Symbol, StringComparer.Ordinal).All(symbol => symbol.Any(attempt => !attempt.MayPass));
}

/// <summary>One question to a source and what came of it.</summary>
/// <param name="Symbol">The symbol asked for.</param>
/// <param name="Source">The source's name for people.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Failure">Why there was no usable answer; null where there was one.</param>
/// <param name="Message">What came of it, for people.</param>
public sealed record SourceAttempt(string Symbol, string Source, DateTimeOffset At, SourceFailure? Failure, string Message)
{
    /// <summary>Whether it was asked for what the fund holds, not for prices.</summary>
    public bool IsOfHoldings { get; init; }

    /// <summary>Whether it failed in a way that a later try may not.</summary>
    public bool MayPass => Failure is SourceFailure.Unreachable or SourceFailure.TimedOut or SourceFailure.LimitReached or SourceFailure.ServerError
        or SourceFailure.CutOff or SourceFailure.Resting;
}
