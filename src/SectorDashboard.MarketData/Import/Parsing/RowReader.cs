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
    private readonly double[] _values = new double[PriceFormat.Fields];

    /// <summary>The row's day.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>The row's values by <see cref="PriceField"/>, NaN where not given.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>What is wrong with a rejected row.</summary>
    public RowProblem? Problem { get; private set; }

    public RowOutcome Read()
    {
        Problem = null;
        if (csv.FieldCount != headers.Count)
        {
            return Reject("row", $"has {csv.FieldCount} fields, the header has {headers.Count}");
        }

        if (!ValueText.TryReadDate(csv.GetSpan(format.DateColumn), format.Style, out var date))
        {
            return Reject(format.DateColumn, "is not a date of this format from 1900 to 2200");
        }

        Date = date;
        for (var field = PriceField.Open; field <= PriceField.SplitRatio; field++)
        {
            if (!TryReadValue(field))
            {
                return RowOutcome.Rejected;
            }
        }

        if (double.IsNaN(_values[(int)PriceField.Close]))
        {
            return RowOutcome.Missing;
        }

        return _values[(int)PriceField.High] < _values[(int)PriceField.Low]
            ? Reject(format[PriceField.High], "is under the low of the day")
            : RowOutcome.Accepted;
    }

    private bool TryReadValue(PriceField field)
    {
        var column = format[field];
        _values[(int)field] = double.NaN;
        if (column < 0)
        {
            return true;
        }

        var text = csv.GetSpan(column);
        if (ValueText.IsMissing(text, format.Style))
        {
            return true;
        }

        if (!ValueText.TryReadNumber(text, format.Style, out var number))
        {
            Reject(column, "is not a number");
            return false;
        }

        // Some sources write 0 for an open, high or low they do not have.
        if (number == 0 && field is PriceField.Open or PriceField.High or PriceField.Low)
        {
            return true;
        }

        if (field == PriceField.Volume ? number < 0 : number <= 0)
        {
            Reject(column, field == PriceField.Volume ? "is negative" : "is not positive");
            return false;
        }

        _values[(int)field] = number;
        return true;
    }

    private RowOutcome Reject(int column, string problem) =>
        Reject(QuotedValue.Shorten(headers[column]), $"'{QuotedValue.Shorten(csv.GetString(column))}' {problem}");

    private RowOutcome Reject(string field, string message)
    {
        Problem = new RowProblem((int)csv.LineNumber, field, message);
        return RowOutcome.Rejected;
    }
}
