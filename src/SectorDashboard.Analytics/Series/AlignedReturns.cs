namespace SectorDashboard.Analytics.Series;

/// <summary>
/// Simple returns, close to close, of two series on the days that both have: one inner join first, then the differences, so that a
/// missing day on one side can never shift the other.
/// </summary>
public sealed class AlignedReturns
{
    private readonly Lazy<double[]> _benchmarkLogs;

    private AlignedReturns(DateOnly[] dates, double[] fundCloses, double[] benchmarkCloses)
    {
        Dates = dates;
        FundCloses = fundCloses;
        BenchmarkCloses = benchmarkCloses;
        Fund = Differences(fundCloses);
        Benchmark = Differences(benchmarkCloses);
        _benchmarkLogs = new Lazy<double[]>(() => LogReturns.Of(benchmarkCloses));
    }

    /// <summary>The common days: one more than there are returns.</summary>
    public DateOnly[] Dates { get; }

    /// <summary>The fund's closes on the common days.</summary>
    public double[] FundCloses { get; }

    /// <summary>The benchmark's closes on the common days.</summary>
    public double[] BenchmarkCloses { get; }

    /// <summary>The fund's returns as fractions; return k runs from day k to day k + 1.</summary>
    public double[] Fund { get; }

    /// <summary>The benchmark's returns as fractions, for the same days.</summary>
    public double[] Benchmark { get; }

    /// <summary>The benchmark's log returns for the same days; computed once.</summary>
    public double[] BenchmarkLogs => _benchmarkLogs.Value;

    /// <summary>Number of returns.</summary>
    public int Count => Fund.Length;

    /// <summary>Every return.</summary>
    public ReturnPeriod All => new(0, Count);

    /// <summary>Joins two series on their common days.</summary>
    public static AlignedReturns Join(PriceSeries fund, PriceSeries benchmark)
    {
        var most = Math.Min(fund.Count, benchmark.Count);
        var dates = new DateOnly[most];
        var fundCloses = new double[most];
        var benchmarkCloses = new double[most];
        var common = 0;
        for (int f = 0, b = 0; f < fund.Count && b < benchmark.Count;)
        {
            var order = fund.Dates[f].CompareTo(benchmark.Dates[b]);
            if (order == 0)
            {
                dates[common] = fund.Dates[f];
                fundCloses[common] = fund.Closes[f];
                benchmarkCloses[common] = benchmark.Closes[b];
                common++;
            }

            f += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }

        return new AlignedReturns(dates[..common], fundCloses[..common], benchmarkCloses[..common]);
    }

    /// <summary>
    /// The same without every return that contains one of the given days, which ascend. What came before such a return is rebased by it, so that the
    /// other returns stay as they are and the next one follows on; a return's last day goes with it.
    /// </summary>
    public AlignedReturns Without(ReadOnlySpan<DateOnly> days)
    {
        var dates = new List<DateOnly>(Dates.Length);
        var fundCloses = new List<double>(Dates.Length);
        var benchmarkCloses = new List<double>(Dates.Length);
        double fundGrowth = 1, benchmarkGrowth = 1;
        var next = days.Length - 1;
        for (var k = Dates.Length - 1; k >= 0; k--)
        {
            while (next >= 0 && days[next] > Dates[k])
            {
                next--;
            }

            if (k > 0 && next >= 0 && days[next] > Dates[k - 1])
            {
                fundGrowth *= FundCloses[k] / FundCloses[k - 1];
                benchmarkGrowth *= BenchmarkCloses[k] / BenchmarkCloses[k - 1];
                continue;
            }

            dates.Add(Dates[k]);
            fundCloses.Add(FundCloses[k] * fundGrowth);
            benchmarkCloses.Add(BenchmarkCloses[k] * benchmarkGrowth);
        }

        dates.Reverse();
        fundCloses.Reverse();
        benchmarkCloses.Reverse();
        return dates.Count == Dates.Length ? this : new AlignedReturns([.. dates], [.. fundCloses], [.. benchmarkCloses]);
    }

    /// <summary>
    /// The returns that end on a day from <paramref name="from"/> to <paramref name="to"/>: the period starts from the last common
    /// close before <paramref name="from"/>, or from the first common close where there is none before it.
    /// </summary>
    public ReturnPeriod Between(DateOnly from, DateOnly to)
    {
        var first = Math.Max(FirstDayOnOrAfter(from), 1);
        var last = FirstDayOnOrAfter(to.DayNumber < DateOnly.MaxValue.DayNumber ? to.AddDays(1) : to);
        return last > first ? new ReturnPeriod(first - 1, last - first) : default;
    }

    /// <summary>A period for each calendar year: it runs from the last close before the year, the first year from the first common close.</summary>
    public IEnumerable<ReturnPeriod> CalendarYears()
    {
        for (var start = 0; start < Count;)
        {
            var year = Dates[start + 1].Year;
            var end = start + 1;
            while (end < Count && Dates[end + 1].Year == year)
            {
                end++;
            }

            yield return new ReturnPeriod(start, end - start);
            start = end;
        }
    }

    /// <summary>The fund's returns in a period.</summary>
    public ReadOnlySpan<double> FundIn(ReturnPeriod period) => Fund.AsSpan(period.Start, period.Count);

    /// <summary>The benchmark's returns in a period.</summary>
    public ReadOnlySpan<double> BenchmarkIn(ReturnPeriod period) => Benchmark.AsSpan(period.Start, period.Count);

    /// <summary>The day of the close that a period starts from.</summary>
    public DateOnly From(ReturnPeriod period) => Dates[period.Start];

    /// <summary>The day of a period's last close.</summary>
    public DateOnly To(ReturnPeriod period) => Dates[period.Start + period.Count];

    private int FirstDayOnOrAfter(DateOnly date)
    {
        var found = Array.BinarySearch(Dates, date);
        return found >= 0 ? found : ~found;
    }

    private static double[] Differences(double[] closes)
    {
        var returns = new double[Math.Max(closes.Length - 1, 0)];
        for (var k = 0; k < returns.Length; k++)
        {
            returns[k] = closes[k + 1] / closes[k] - 1;
        }

        return returns;
    }
}
