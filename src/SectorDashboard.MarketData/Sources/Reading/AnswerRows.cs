using System.Text;
using System.Text.Json;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Sources.Reading;

/// <summary>The rows of an answer as they are read, under the rules that hold for the rows of files.</summary>
/// <param name="lastSession">The last day to read; a later bar is still moving.</param>
/// <param name="style">How values are written.</param>
/// <param name="isSinglePrecision">Whether the source keeps prices in 32 bits.</param>
internal sealed class AnswerRows(DateOnly lastSession, ValueStyle style = ValueStyle.Plain, bool isSinglePrecision = false)
{
    private readonly PriceRows _rows = new("row");
    private readonly PriceRow _row = new(style);
    private int _number;
    private int _withoutClose;
    private DateOnly _lastWithoutClose;
    private bool _isGood;

    /// <summary>What was odd so far.</summary>
    public AnswerRemarks Remarks { get; } = new();

    /// <summary>Reads a row of an object with a member for each field.</summary>
    public void Add(JsonElement row, string date, params ReadOnlySpan<(PriceField Field, string Name)> names)
    {
        JsonElement? cells = row;
        Begin(cells.Find(date).Cell());
        foreach (var (field, name) in names)
        {
            Read(field, cells.Find(name));
        }

        End();
    }

    /// <summary>Begins a row whose day is written.</summary>
    public void Begin(ReadOnlySpan<byte> date)
    {
        _number++;
        _isGood = _row.TryBegin(date);
        if (!_isGood)
        {
            Remarks.Add($"row {_number}: '{Shorten(date)}' is not a date from 1900 to 2200");
        }
    }

    /// <summary>Begins a row whose day was found otherwise; null where none was.</summary>
    public void Begin(DateOnly? date)
    {
        _number++;
        _isGood = date is { Year: >= 1900 and <= 2200 };
        _row.Begin(date ?? default);
        if (!_isGood)
        {
            Remarks.Add($"row {_number} has no date from 1900 to 2200");
        }
    }

    /// <summary>Reads a value of the row.</summary>
    public void Read(PriceField field, JsonElement? cell)
    {
        if (_isGood && _row.Read(field, cell.Cell()) is { } problem)
        {
            _isGood = false;
            Remarks.Add($"{_row.Date:yyyy-MM-dd}: {field} '{Shorten(cell.Cell())}' {problem}, and the row is left out");
        }
    }

    /// <summary>Ends the row, which is kept where it has a close.</summary>
    public void End()
    {
        if (!_isGood || _row.Date > lastSession)
        {
            return;
        }

        if (!_row.HasClose)
        {
            _withoutClose++;
            _lastWithoutClose = _row.Date;
        }
        else if (_row.IsUpsideDown)
        {
            Remarks.Add($"{_row.Date:yyyy-MM-dd}: the high is under the low of the day, and the row is left out");
        }
        else
        {
            RestorePrices();
            _rows.Add(_row.Date, _row.Values, _number);
        }
    }

    /// <summary>The rows as prices, with the splits and remarks of the rows. Throws as <see cref="ToBars"/> does.</summary>
    public PriceAnswer ToPrices()
    {
        var (bars, splits) = ToBars();
        return new PriceAnswer(bars, splits, Remarks.ToList());
    }

    /// <summary>The rows in order of time; throws <see cref="RefusedAnswerException"/> where there are none, or they contradict each other.</summary>
    public (BarSeries Bars, IReadOnlyList<Split> Splits) ToBars()
    {
        if (_rows.Count == 0)
        {
            throw new RefusedAnswerException(
                SourceFailure.Empty, _number == 0 ? "the answer has no rows" : $"none of the answer's {_number} rows has a price up to {lastSession:yyyy-MM-dd}");
        }

        if (_withoutClose > 0)
        {
            Remarks.Add($"days without a close, which are left out: {_withoutClose}, the last {_lastWithoutClose:yyyy-MM-dd}");
        }

        try
        {
            return _rows.ToBars(problem => Remarks.Add($"row {problem.Row}: {problem.Message}"));
        }
        catch (RefusedContentException refused)
        {
            throw new RefusedAnswerException(SourceFailure.Contradictory, refused.Message);
        }
    }

    private void RestorePrices()
    {
        if (!isSinglePrecision)
        {
            return;
        }

        foreach (var field in (ReadOnlySpan<PriceField>)[PriceField.Open, PriceField.High, PriceField.Low, PriceField.Close, PriceField.AdjustedClose])
        {
            ref var value = ref _row.Values[(int)field];
            value = SinglePrecision.Restore(value);
        }
    }

    private static string Shorten(ReadOnlySpan<byte> cell) => QuotedValue.Shorten(Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 100)]));
}
