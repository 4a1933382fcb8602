using CsvHelper;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Events;

/// <summary>Reads events from a CSV with the columns date, title and, optionally, category, in any order and letter case.</summary>
internal static class EventTable
{
    private const int MaxRowBytes = 16 * 1024;

    private static readonly string[] s_columns = ["date", "title", "category"];

    public static void Read(Stream content, WatchedStream watched, EventReading reading, CancellationToken cancellation)
    {
        using var csv = CsvReader.Create(content, Options(), leaveOpen: true);
        var headers = csv.Headers;
        if (headers.Count == 0)
        {
            throw new RefusedContentException("The file is empty.", ContentRefusal.Empty);
        }

        if (WhyNotATable(watched) is { } reason)
        {
            throw new RefusedContentException(reason);
        }

        reading.Format = "CSV";
        var columns = Find(headers);
        while (csv.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            reading.Begin();
            if (csv.FieldCount != headers.Count)
            {
                reading.Reject((int)csv.LineNumber, "row", $"has {csv.FieldCount} fields, the header has {headers.Count}");
            }
            else
            {
                ReadRow(csv, columns, reading);
            }
        }
    }

    /// <summary>What the content is when its first character shows that it is no table; null where it may be one.</summary>
    public static string? WhyNotATable(WatchedStream content) => (char)content.FirstByte switch
    {
        '<' => "The file is a web page (HTML or XML), not a calendar.",
        '{' or '[' => "The file is JSON, not a calendar.",
        _ => null,
    };

    private static void ReadRow(CsvReader csv, int[] columns, EventReading reading)
    {
        var line = (int)csv.LineNumber;
        var text = csv.GetSpan(columns[0]);
        if (!ValueText.TryReadDate(text, ValueStyle.Plain, out var date) && !ValueText.TryReadDate(text, ValueStyle.UnitedStates, out date))
        {
            reading.Reject(line, "date", $"'{QuotedValue.Shorten(csv.GetString(columns[0]))}' is not a date as yyyy-MM-dd or MM/dd/yyyy");
            return;
        }

        var title = EventTitle.Shortened(csv.GetString(columns[1]));
        var category = columns[2] < 0 ? "" : csv.GetString(columns[2]).Trim();
        if (reading.Problem(date) is { } problem)
        {
            reading.Reject(line, "date", problem);
        }
        else if (title.Length == 0)
        {
            reading.Reject(line, "title", "'' is no title");
        }
        else if (category.Length == 0)
        {
            reading.Take(new EventEntry(date, title, EventCategories.FromTitle(title)));
        }
        else if (EventCategories.TryParse(category, out var known))
        {
            reading.Take(new EventEntry(date, title, known));
        }
        else
        {
            reading.Reject(line, "category", $"'{QuotedValue.Shorten(category)}' is none of {EventCategories.Names}");
        }
    }

    /// <summary>Where the columns stand, -1 for a category that is not there.</summary>
    private static int[] Find(IReadOnlyList<string> headers)
    {
        var places = new[] { -1, -1, -1 };
        for (var i = 0; i < headers.Count; i++)
        {
            var known = Array.IndexOf(s_columns, headers[i].Trim().ToLowerInvariant());
            if (known >= 0 && places[known] >= 0)
            {
                throw new RefusedContentException($"The column '{s_columns[known]}' stands there twice: {QuotedValue.List(headers)}.");
            }

            if (known >= 0)
            {
                places[known] = i;
            }
        }

        return places[0] >= 0 && places[1] >= 0
            ? places
            : throw new RefusedContentException($"The file is neither an iCalendar file nor a table with the columns date and title; its columns are: {QuotedValue.List(headers)}.");
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
