using CsvHelper;

namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>Reads daily prices from the text formats of several providers, told apart by content.</summary>
public static class PriceFileReader
{
    // A row of prices has some hundred bytes; the bound keeps a line without an end from filling the memory.
    private const int MaxRowBytes = 64 * 1024;

    /// <summary>
    /// Reads a file as far as its limits. Whatever it holds, the result says what was read and what was not:
    /// only <see cref="OperationCanceledException"/> and errors of the stream itself are thrown.
    /// </summary>
    public static ParsedPriceFile Read(Stream content, ImportLimits limits, CancellationToken cancellation)
    {
        using var watched = new WatchedStream(content, limits.MaxBytes, cancellation);
        var reading = new FileReading(limits);
        try
        {
            using var csv = CsvReader.Create(watched, Options(), leaveOpen: true);
            return reading.Read(csv, watched, cancellation);
        }
        catch (RefusedContentException refusal)
        {
            return reading.Refused(refusal.Message, refusal.Kind);
        }
        catch (CsvFormatException)
        {
            return reading.Refused(
                FileReading.WhyNotATable(watched) ?? $"After {reading.Rows} rows there is a line of more than {MaxRowBytes} bytes.", ContentRefusal.NotPrices);
        }
    }

    private static CsvReaderOptions Options() => new()
    {
        // One stray quote must cost one row, not the rest of the file.
        AllowLineBreaksInQuotes = false,
        MaxRecordSize = MaxRowBytes,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        TrimInsideQuotes = true,
    };
}
