using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Storage.Prices;

/// <summary>One recording: the prices are one packed column, so that a recording is read and written as the whole that it is.</summary>
internal sealed class PriceRecordingRow
{
    public int Id { get; init; }

    public required string Symbol { get; init; }

    public required string Source { get; init; }

    public required string FileName { get; init; }

    public required string ContentHash { get; init; }

    public required AdjustedFor AdjustedFor { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Null in rows of the first version, and where there is no bar: the last bar's day is meant.</summary>
    public DateOnly? AdjustedAsOf { get; init; }

    public bool IsComparison { get; init; }

    public string[] Remarks { get; init; } = [];

    public required byte[] Prices { get; init; }

    public static PriceRecordingRow Of(PriceRecording recording) => new()
    {
        Symbol = recording.Symbol,
        Source = recording.Source,
        FileName = recording.FileName,
        ContentHash = recording.ContentHash,
        AdjustedFor = recording.AdjustedFor,
        RecordedAt = recording.RecordedAt,
        AdjustedAsOf = recording.AdjustedAsOf == default ? null : recording.AdjustedAsOf,
        IsComparison = recording.IsComparison,
        Remarks = [.. recording.Remarks],
        Prices = PackedPrices.Pack(recording.Bars, recording.Splits),
    };

    public PriceRecording ToRecording()
    {
        var (bars, splits) = PackedPrices.Unpack(Prices);
        return new PriceRecording
        {
            Symbol = Symbol,
            Source = Source,
            FileName = FileName,
            ContentHash = ContentHash,
            AdjustedFor = AdjustedFor,
            RecordedAt = RecordedAt,
            Bars = bars,
            Splits = splits,
            AdjustedAsOf = AdjustedAsOf ?? default,
            IsComparison = IsComparison,
            Remarks = Remarks,
        };
    }
}
