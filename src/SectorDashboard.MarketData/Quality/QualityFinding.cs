namespace SectorDashboard.MarketData.Quality;

/// <summary>What sort of thing is wrong, or may be, with a price series.</summary>
public enum QualityKind
{
    /// <summary>Sessions of the exchange on which the series has no price.</summary>
    MissingDays,

    /// <summary>Prices on days on which the exchange was closed.</summary>
    ClosedDay,

    /// <summary>Something that the source's rows had: repeated or unsorted dates, rows that could not be read.</summary>
    SourceRows,

    /// <summary>Open, high, low and close that contradict each other.</summary>
    PriceRange,

    /// <summary>A volume that is zero, or not a whole number of shares.</summary>
    Volume,

    /// <summary>The last price is old, or the last prices repeat each other.</summary>
    StaleTail,

    /// <summary>A jump that looks like a split that no table has, or one that the source did not apply.</summary>
    UnknownSplit,

    /// <summary>A source has changed rows that it gave before.</summary>
    ChangedHistory,

    /// <summary>Two sources differ.</summary>
    SourcesDiffer,

    /// <summary>The fund's return is far from its multiple of the index's.</summary>
    Identity,
}

/// <summary>How much a finding matters.</summary>
public enum QualitySeverity
{
    /// <summary>Good to know; the figures hold.</summary>
    Note,

    /// <summary>The day's figures should be looked at.</summary>
    Warning,

    /// <summary>Figures that contain the day are wrong.</summary>
    Error,
}

/// <summary>Something noticed in a price series.</summary>
public sealed record QualityFinding
{
    /// <summary>The symbol in capitals.</summary>
    public required string Symbol { get; init; }

    /// <summary>What sort of thing it is.</summary>
    public required QualityKind Kind { get; init; }

    /// <summary>How much it matters.</summary>
    public required QualitySeverity Severity { get; init; }

    /// <summary>The first of several days; null where it is one, or the whole series.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day, or the last of several; null where it concerns the whole series.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What was noticed, for people, with the values.</summary>
    public required string Message { get; init; }

    /// <summary>New shares per old share that would mend the step on <see cref="Date"/>; null where it is not a question of scale.</summary>
    public double? SuggestedRatio { get; init; }
}
