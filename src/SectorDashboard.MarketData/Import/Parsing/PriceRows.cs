using System.Globalization;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>The accepted rows of a file or an answer in their order; puts them into the order of time.</summary>
/// <param name="place">What the numbers of rows count, for people: lines of a file, rows of an answer.</param>
internal sealed class PriceRows(string place)
{
    private readonly List<DateOnly> _dates = [];
    private readonly List<int> _lines = [];
    private readonly List<double>[] _columns = [.. Enumerable.Range(0, PriceFormat.Fields).Select(_ => new List<double>())];

    public int Count => _dates.Count;

    /// <summary>Rows that repeat an earlier one; known once the bars have been made.</summary>
    public int Repeats { get; private set; }

    /// <summary>Whether the rows are in order of time, from the oldest or from the newest.</summary>
    public bool IsInOrder
    {
        get
        {
            var (ascends, descends) = (true, true);
            for (var i = 1; i < Count; i++)
            {
                ascends &= _dates[i] >= _dates[i - 1];
                descends &= _dates[i] <= _dates[i - 1];
            }

            return ascends || descends;
        }
    }

    public void Add(DateOnly date, ReadOnlySpan<double> values, int line)
    {
        _dates.Add(date);
        _lines.Add(line);
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].Add(values[i]);
        }
    }

    /// <summary>
    /// The rows by date, each date once; identical repeats are reported.
    /// Throws <see cref="RefusedContentException"/> where a date has two different rows.
    /// </summary>
    public (BarSeries Bars, IReadOnlyList<Split> Splits) ToBars(Action<RowProblem> report)
    {
        var order = InOrderOfTime();
        var kept = 0;
        for (var i = 0; i < order.Length; i++)
        {
            if (kept > 0 && _dates[order[kept - 1]] == _dates[order[i]])
            {
                RequireSame(order[kept - 1], order[i]);
                report(new RowProblem(_lines[order[i]], "row", $"{_dates[order[i]]:yyyy-MM-dd} repeats {place} {_lines[order[kept - 1]]}, which is kept"));
                continue;
            }

            order[kept++] = order[i];
        }

        Repeats = order.Length - kept;
        var rows = order.AsSpan(0, kept);
        var dates = new DateOnly[kept];
        for (var i = 0; i < kept; i++)
        {
            dates[i] = _dates[rows[i]];
        }

        var ratios = Column(PriceField.SplitRatio, rows);
        var splits = new List<Split>();
        for (var i = 0; i < kept; i++)
        {
            if (!double.IsNaN(ratios[i]) && ratios[i] != 1)
            {
                splits.Add(new Split(dates[i], ratios[i]));
            }
        }

        var bars = new BarSeries(
            dates,
            Column(PriceField.Open, rows),
            Column(PriceField.High, rows),
            Column(PriceField.Low, rows),
            Column(PriceField.Close, rows),
            Column(PriceField.Volume, rows),
            Column(PriceField.AdjustedClose, rows));
        return (bars, splits);
    }

    private int[] InOrderOfTime()
    {
        var order = new int[Count];
        var keys = new long[Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] = ((long)_dates[i].DayNumber << 32) | (uint)i;
        }

        Array.Sort(keys, order);
        return order;
    }

    private double[] Column(PriceField field, ReadOnlySpan<int> rows)
    {
        var source = _columns[(int)field];
        var column = new double[rows.Length];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = source[rows[i]];
        }

        return column;
    }

    private void RequireSame(int first, int second)
    {
        for (var field = PriceField.Open; field <= PriceField.SplitRatio; field++)
        {
            var (a, b) = (_columns[(int)field][first], _columns[(int)field][second]);
            if (!a.Equals(b))
            {
                throw new RefusedContentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_dates[first]:yyyy-MM-dd} stands in {place} {_lines[first]} with {field} {a} and in {place} {_lines[second]} with {b}; which one holds is not clear."),
                    ContentRefusal.Contradictory);
            }
        }
    }
}
