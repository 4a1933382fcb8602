using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.Holdings;

namespace SectorDashboard.MarketData.History;

/// <summary>What is known about prices: what sources gave, what people decided about it, what issuers said. Each list is in order of its instants.</summary>
public sealed record PriceArchive
{
    /// <summary>An archive without anything in it.</summary>
    public static PriceArchive Empty { get; } = new();

    /// <summary>Prices as sources gave them.</summary>
    public IReadOnlyList<PriceRecording> Recordings { get; init; } = [];

    /// <summary>Decisions about them.</summary>
    public IReadOnlyList<PriceCorrection> Corrections { get; init; } = [];

    /// <summary>Assets and shares of funds.</summary>
    public IReadOnlyList<FundHoldings> Holdings { get; init; } = [];

    /// <summary>The newest instant in it; null where it is empty.</summary>
    public DateTimeOffset? LastInstant =>
        Recordings.Select(r => r.RecordedAt).Concat(Corrections.Select(c => c.RecordedAt)).Concat(Holdings.Select(h => h.RecordedAt))
            .Select(instant => (DateTimeOffset?)instant).Max();

    /// <summary>
    /// The instant of an addition to an archive: now in whole milliseconds, as links spell vintages, or the first one after the archive's last.
    /// </summary>
    public static DateTimeOffset NextInstant(DateTimeOffset? last, DateTimeOffset now)
    {
        var instant = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        return last >= instant ? last.Value.AddMilliseconds(1) : instant;
    }

    /// <summary>The same, recorded at an instant.</summary>
    public PriceArchive At(DateTimeOffset instant) => new()
    {
        Recordings = [.. Recordings.Select(r => r with { RecordedAt = instant })],
        Corrections = [.. Corrections.Select(c => c with { RecordedAt = instant })],
        Holdings = [.. Holdings.Select(h => h with { RecordedAt = instant })],
    };
}
