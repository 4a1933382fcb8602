using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Simulation;

/// <summary>
/// Normal log returns with a first-order autocorrelation, from a stationary start: x = μ + ρ (x of the day before - μ) + noise. Without
/// autocorrelation this is geometric Brownian motion, drawn exactly at the closes. The volatility is that of one day's log return times
/// the root of 252; autocorrelation leaves it as it is and changes the variance of the sum.
/// </summary>
/// <remarks>
/// The sum over T days is normal with variance V = σ²/252 (T + 2 Σ (T - k) ρ^k), so the drift μ = (ln(1 + move) - V/2)/T a day makes the
/// index's expected return over the horizon exactly the move. Paths come in antithetic pairs: one has the other's noise with its sign turned.
/// </remarks>
public sealed class LognormalIndex : IndexModel
{
    /// <summary>The largest volatility per year that single precision is made for: 4, which is 400 %.</summary>
    public const double LargestVolatility = 4;

    private readonly float _growth;
    private readonly float _growthLessOne;
    private readonly float _firstNoise;
    private readonly float _noise;
    private readonly float _autocorrelation;

    /// <summary>Makes the model.</summary>
    /// <param name="volatility">Volatility per year, a fraction, at most <see cref="LargestVolatility"/>.</param>
    /// <param name="move">Expected index return over the horizon, a fraction.</param>
    /// <param name="days">Trading days of the horizon.</param>
    /// <param name="autocorrelation">First-order autocorrelation ρ of daily log returns, between -1 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public LognormalIndex(double volatility, double move, int days, double autocorrelation = 0)
        : base(volatility, move, days)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(volatility, LargestVolatility);
        if (!(Math.Abs(autocorrelation) < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(autocorrelation), autocorrelation, "An autocorrelation is between -1 and 1.");
        }

        var daily = volatility / Math.Sqrt(TradingYear.Days);
        HorizonVariance = daily * daily * DaysOfVariance(days, autocorrelation);
        DailyDrift = (Math.Log(ExpectedGrowth) - (HorizonVariance / 2)) / days;
        _growth = (float)Math.Exp(DailyDrift);
        _growthLessOne = (float)(Math.Exp(DailyDrift) - 1);
        _firstNoise = (float)daily;
        _noise = (float)(daily * Math.Sqrt(1 - (autocorrelation * autocorrelation)));
        _autocorrelation = (float)autocorrelation;
    }

    /// <summary>Mean of a day's log return.</summary>
    public double DailyDrift { get; }

    /// <summary>Variance of the log return over the horizon, not annualised.</summary>
    public double HorizonVariance { get; }

    internal override bool IsPaired => true;

    internal override void Fill(ulong seed, uint block, float leverage, Span<float> index, Span<float> fund)
    {
        for (var first = 0; first < index.Length; first += 2 * PathLanes.Count)
        {
            FillPairs(seed, block, (uint)(first / 2), leverage, index.Slice(first, 2 * PathLanes.Count), fund.Slice(first, 2 * PathLanes.Count));
        }
    }

    private void FillPairs(ulong seed, uint block, uint firstPair, float leverage, Span<float> index, Span<float> fund)
    {
        var pairs = Vector256.Create(firstPair) + Vector256<uint>.Indices;
        var multiple = Vector256.Create(leverage);
        var noise = Vector256.Create(_firstNoise);
        var deviation = Vector256<float>.Zero;
        var up = new PathLanes();
        var down = new PathLanes();
        Span<Vector256<float>> normals = stackalloc Vector256<float>[NormalDraws.Days];
        for (var day = 0; day < Days; day += NormalDraws.Days)
        {
            NormalDraws.Fill(seed, (uint)day, pairs, block, normals);
            foreach (var normal in normals[..Math.Min(NormalDraws.Days, Days - day)])
            {
                AddDay(normal, ref noise, ref deviation, ref up, ref down, multiple);
            }
        }

        up.Write(index, fund);
        down.Write(index[PathLanes.Count..], fund[PathLanes.Count..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddDay(
        Vector256<float> normal, ref Vector256<float> noise, ref Vector256<float> deviation, ref PathLanes up, ref PathLanes down, Vector256<float> multiple)
    {
        deviation = Vector256.FusedMultiplyAdd(Vector256.Create(_autocorrelation), deviation, noise * normal);
        noise = Vector256.Create(_noise);
        // e^(μ ± d) - 1 = e^μ - 1 + e^μ (cosh d - 1 ± sinh d): most of the work is done once for both.
        var (sinh, coshLessOne) = VectorFunctions.SinhAndCoshLessOne(deviation);
        var growth = Vector256.Create(_growth);
        var growthLessOne = Vector256.Create(_growthLessOne);
        up.Add(Vector256.FusedMultiplyAdd(growth, coshLessOne + sinh, growthLessOne), multiple);
        down.Add(Vector256.FusedMultiplyAdd(growth, coshLessOne - sinh, growthLessOne), multiple);
    }

    private static double DaysOfVariance(int days, double autocorrelation)
    {
        double sum = days, power = 1;
        for (var lag = 1; lag < days; lag++)
        {
            power *= autocorrelation;
            sum += 2 * (days - lag) * power;
        }

        return sum;
    }
}
