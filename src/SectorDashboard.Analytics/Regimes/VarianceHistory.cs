using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Regimes;

/// <summary>
/// What the closes of an index tell of its variance, day by day and from the past alone: means of squared daily log returns, variances per day.
/// Arrays have an entry for each close; NaN until enough of them are there.
/// </summary>
public sealed class VarianceHistory
{
    /// <summary>Trading days that the questions look ahead.</summary>
    public const int Horizon = 20;

    // A day that did not move counts as one that moved by a basis point, so that it has a log.
    private const double SmallestVariance = 1e-8;
    private const int Week = 5;
    private const int Month = 22;

    /// <summary>Takes the closes over, without copying; all are positive.</summary>
    public VarianceHistory(double[] closes)
    {
        Closes = closes;
        LogReturns = LogReturnsOf(closes);
        Squares = Array.ConvertAll(LogReturns, r => r * r);
        Realised = Means(Squares, Horizon);
        Median = RollingMedian.Of(Realised, TradingYear.Days);
        LogDay = Array.ConvertAll(Squares, Log);
        LogWeek = Array.ConvertAll(Means(Squares, Week), Log);
        LogMonth = Array.ConvertAll(Means(Squares, Month), Log);
        TypicalMove = TypicalMoves(LogReturns);
    }

    /// <summary>Closing prices.</summary>
    public double[] Closes { get; }

    /// <summary>Log return of each day; NaN on the first.</summary>
    public double[] LogReturns { get; }

    /// <summary>Realised variance of the last 20 days.</summary>
    public double[] Realised { get; }

    /// <summary>Median of <see cref="Realised"/> over the last 252 days.</summary>
    public double[] Median { get; }

    /// <summary>Log of the last day's variance, which is at least that of one basis point.</summary>
    public double[] LogDay { get; }

    /// <summary>Log of the realised variance of the last 5 days.</summary>
    public double[] LogWeek { get; }

    /// <summary>Log of the realised variance of the last 22 days.</summary>
    public double[] LogMonth { get; }

    /// <summary>The standard deviation (n - 1) of the last 252 daily log returns times the root of 20: how far 20 days usually take the index.</summary>
    public double[] TypicalMove { get; }

    internal double[] Squares { get; }

    internal static double Log(double variance) => Math.Log(Math.Max(variance, SmallestVariance));

    private static double[] LogReturnsOf(double[] closes)
    {
        var returns = new double[closes.Length];
        for (var day = 0; day < closes.Length; day++)
        {
            returns[day] = day == 0 ? double.NaN : Math.Log(closes[day] / closes[day - 1]);
        }

        return returns;
    }

    // Summed anew for each day: a running sum would carry the rounding of one wild day on for ever.
    private static double[] Means(double[] squares, int days)
    {
        var means = new double[squares.Length];
        for (var day = 0; day < squares.Length; day++)
        {
            var sum = 0.0;
            for (var k = Math.Max(day - days + 1, 0); k <= day; k++)
            {
                sum += squares[k];
            }

            means[day] = day < days ? double.NaN : sum / days;
        }

        return means;
    }

    private static double[] TypicalMoves(double[] returns)
    {
        var moves = new double[returns.Length];
        for (var day = 0; day < returns.Length; day++)
        {
            moves[day] = day < TradingYear.Days
                ? double.NaN
                : SampleMoments.Of(returns.AsSpan(day - TradingYear.Days + 1, TradingYear.Days)).Deviation * Math.Sqrt(Horizon);
        }

        return moves;
    }
}
