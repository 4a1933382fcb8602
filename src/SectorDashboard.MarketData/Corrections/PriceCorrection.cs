namespace SectorDashboard.MarketData.Corrections;

/// <summary>
/// A person's decision that a source's prices before a day are in other shares than those from it on; or the undoing of one. It is recorded
/// like prices are: only ever added, and known from its instant on.
/// </summary>
public sealed record PriceCorrection
{
    /// <summary>Names the decision: 128 random bits as 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The symbol in capitals.</summary>
    public required string Symbol { get; init; }

    /// <summary>The source whose prices are corrected; others are left alone.</summary>
    public required string Source { get; init; }

    /// <summary>First day in the new shares.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>New shares per old share, as in a split: earlier prices are divided by it and volumes multiplied.</summary>
    public required double Ratio { get; init; }

    /// <summary>Whether there really was a split that day, which then counts among the splits; else only the source's scale was wrong.</summary>
    public required bool IsSplit { get; init; }

    /// <summary>
    /// The day's close over the close before it as the source gave them when it was decided. Where the source mends its prices itself the
    /// step is gone, and the correction rests.
    /// </summary>
    public required double Step { get; init; }

    /// <summary>Why, for people.</summary>
    public required string Reason { get; init; }

    /// <summary>The instant of the decision.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The decision that this one undoes; null where it corrects.</summary>
    public string? Undoes { get; init; }
}
