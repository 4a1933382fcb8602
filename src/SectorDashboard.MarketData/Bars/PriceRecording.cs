using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Bars;

/// <summary>What one source gave for one symbol at one instant; it is never changed afterwards.</summary>
public sealed record PriceRecording
{
    /// <summary>The symbol in capitals.</summary>
    public required string Symbol { get; init; }

    /// <summary>The source as shown to people, such as "Yahoo CSV".</summary>
    public required string Source { get; init; }

    /// <summary>Name of the file the prices came in, without folders.</summary>
    public required string FileName { get; init; }

    /// <summary>Hash of the content, which tells whether the same content was recorded before.</summary>
    public required string ContentHash { get; init; }

    /// <summary>What the source has adjusted the prices for.</summary>
    public required AdjustedFor AdjustedFor { get; init; }

    /// <summary>The instant of recording.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The bars as given.</summary>
    public required BarSeries Bars { get; init; }

    /// <summary>The splits that the source itself states, oldest first.</summary>
    public IReadOnlyList<Split> Splits { get; init; } = [];

    /// <summary>The day in whose shares adjusted prices are; the last bar's where nothing else is said.</summary>
    public DateOnly AdjustedAsOf
    {
        get => field == default && Bars.Count > 0 ? Bars.Dates[^1] : field;
        init;
    }

    /// <summary>Whether it was recorded to be compared with another source: it is used only where it alone reaches a day.</summary>
    public bool IsComparison { get; init; }

    /// <summary>What was odd in the source's rows, for people.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
