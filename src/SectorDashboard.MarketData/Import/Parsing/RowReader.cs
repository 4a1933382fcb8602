using CsvHelper;

namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>What became of a row.</summary>
internal enum RowOutcome
{
    Accepted,
    Missing,
    Rejected,
}

/// <summary>Reads the current row of a file into numbers, or says which field is wrong.</summary>
internal sealed class RowReader(CsvReader csv, PriceFormat format, IReadOnlyList<string> headers)
{
    private readonly PriceRow _row = new(format.Style);

    /// <summary>The row's day.</summary>
    public DateOnly Date => _row.Date;

    /// <summary>The row's values by <see cref="PriceField"/>, NaN where not given.</summary>
    public ReadOnlySpan<double> Values => _row.Values;

    /// <summary>What is wrong with a rejected row.</summary>
    public RowProblem? Problem { get; private set; }

    public RowOutcome Read()
    {
        Problem = null;
        if (csv.FieldCount != headers.Count)
        {
            return Reject("row", $"has {csv.FieldCount} fields, the header has {headers.Count}");
        }

        if (!_row.TryBegin(csv.GetSpan(format.DateColumn)))
        {
            return Reject(format.DateColumn, "is not a date of this format from 1900 to 2200");
        }

        for (var field = PriceField.Open; field <= PriceField.SplitRatio; field++)
        {
            var column = format[field];
            if (column >= 0 && _row.Read(field, csv.GetSpan(column)) is { } problem)
            {
                return Reject(column, problem);
            }
        }

        if (!_row.HasClose)
        {
            return RowOutcome.Missing;
        }

        return _row.IsUpsideDown ? Reject(format[PriceField.High], "is under the low of the day") : RowOutcome.Accepted;
    }

    private RowOutcome Reject(int column, string problem) =>
        Reject(QuotedValue.Shorten(headers[column]), $"'{QuotedValue.Shorten(csv.GetString(column))}' {problem}");

    private RowOutcome Reject(string field, string message)
    {
        Problem = new RowProblem((int)csv.LineNumber, field, message);
        return RowOutcome.Rejected;
    }
}
