namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>One row's values by <see cref="PriceField"/>, under the rules that hold for every format.</summary>
internal sealed class PriceRow(ValueStyle style)
{
    private readonly double[] _values = new double[PriceFormat.Fields];

    /// <summary>The row's day.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>The row's values by <see cref="PriceField"/>, NaN where not given.</summary>
    public Span<double> Values => _values;

    /// <summary>Whether the source has a price of the day.</summary>
    public bool HasClose => !double.IsNaN(_values[(int)PriceField.Close]);

    /// <summary>Whether the day's high is under its low.</summary>
    public bool IsUpsideDown => _values[(int)PriceField.High] < _values[(int)PriceField.Low];

    /// <summary>Begins another row; false where the text is not a date of the format from 1900 to 2200.</summary>
    public bool TryBegin(ReadOnlySpan<byte> text)
    {
        var isDate = ValueText.TryReadDate(text, style, out var date);
        Begin(date);
        return isDate;
    }

    /// <summary>Begins another row.</summary>
    public void Begin(DateOnly date)
    {
        Date = date;
        Array.Fill(_values, double.NaN);
    }

    /// <summary>Reads a value; null, or what is wrong with it.</summary>
    public string? Read(PriceField field, ReadOnlySpan<byte> text)
    {
        if (ValueText.IsMissing(text, style))
        {
            return null;
        }

        if (!ValueText.TryReadNumber(text, style, out var number))
        {
            return "is not a number";
        }

        // Some sources write 0 for an open, high or low they do not have.
        if (number == 0 && field is PriceField.Open or PriceField.High or PriceField.Low)
        {
            return null;
        }

        if (field == PriceField.Volume ? number < 0 : number <= 0)
        {
            return field == PriceField.Volume ? "is negative" : "is not positive";
        }

        _values[(int)field] = number;
        return null;
    }
}
