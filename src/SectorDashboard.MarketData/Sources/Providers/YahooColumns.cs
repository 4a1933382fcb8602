using System.Text.Json;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>Reads Yahoo's columns side by side.</summary>
internal static class YahooColumns
{
    /// <summary>Reads the rows; throws <see cref="RefusedAnswerException"/> where a column is longer or shorter than the instants, so that values cannot be told apart by day.</summary>
    public static void Read(JsonElement? instants, YahooTimes times, (PriceField Field, JsonElement? Column)[] columns, AnswerRows rows)
    {
        var length = Length(instants);
        foreach (var (field, column) in columns)
        {
            if (column is not null && Length(column) != length)
            {
                throw new RefusedAnswerException(SourceFailure.NotPrices, $"the answer has {length} days and {Length(column)} values of {field}");
            }

            if (column is null && length > 0)
            {
                rows.Remarks.Add($"the answer has no values of {field}");
            }
        }

        var readers = Array.ConvertAll(columns, column => column.Column.Items());
        foreach (var instant in instants.Items())
        {
            rows.Begin(times.DayOf(instant));
            for (var c = 0; c < readers.Length; c++)
            {
                if (readers[c].MoveNext())
                {
                    rows.Read(columns[c].Field, readers[c].Current);
                }
            }

            rows.End();
        }
    }

    private static int Length(JsonElement? column) => column is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() : 0;
}
