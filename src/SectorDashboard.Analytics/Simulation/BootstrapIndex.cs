using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Simulation;

/// <summary>
/// The stationary bootstrap of Politis and Romano (1994): blocks of the index's own log returns, each from a random day, of geometrically
/// distributed length; after the last day comes the first. It keeps fat tails, and what days have to do with the days after, within blocks.
/// </summary>
/// <remarks>
/// The log returns are centred, scaled so that their standard deviation (n - 1) times the root of 252 is the volatility, and shifted by the
/// same amount each day so that the index's expected return over the horizon is exactly the move (see <see cref="BootstrapGrowth"/>).
/// </remarks>
public sealed class BootstrapIndex : IndexModel
{
    private const int DaysADraw = 8;

    // Tells these draws from those of the other models.
    private const uint Stream = 1;

    private readonly float[] _returns;
    private readonly Restarts _restarts;

    /// <summary>Makes the model.</summary>
    /// <param name="logReturns">The index's daily log returns, at least two.</param>
    /// <param name="meanBlock">Expected block length in days, at least 1; 1 draws each day on its own.</param>
    /// <param name="volatility">Volatility per year, a fraction.</param>
    /// <param name="move">Expected index return over the horizon, a fraction.</param>
    /// <param name="days">Trading days of the horizon.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="ArgumentException">The returns do not vary, or are not finite.</exception>
    public BootstrapIndex(ReadOnlySpan<double> logReturns, double meanBlock, double volatility, double move, int days)
        : base(volatility, move, days)
    {
        if (!(meanBlock >= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(meanBlock), meanBlock, "A block has at least one day.");
        }

        Restart = 1 / meanBlock;
        _restarts = Restarts.With(Restart, logReturns.Length);
        SimpleReturns = Scaled(logReturns, volatility / Math.Sqrt(TradingYear.Days));
        var shift = (Math.Log(ExpectedGrowth) - BootstrapGrowth.LogOfExpected(Exponentials(SimpleReturns), Restart, days)) / days;
        _returns = new float[SimpleReturns.Length];
        for (var k = 0; k < _returns.Length; k++)
        {
            SimpleReturns[k] = Math.Exp(SimpleReturns[k] + shift) - 1;
            _returns[k] = (float)SimpleReturns[k];
        }
    }

    /// <summary>The simple returns, fractions, that days are drawn from: scaled and shifted, in the order of the history.</summary>
    public double[] SimpleReturns { get; }

    /// <summary>Probability that a day starts a new block.</summary>
    public double Restart { get; }

    internal override bool IsPaired => false;

    internal override void Fill(ulong seed, uint block, float leverage, Span<float> index, Span<float> fund)
    {
        for (var first = 0; first < index.Length; first += PathLanes.Count)
        {
            FillLanes(seed, block, (uint)first, leverage, index.Slice(first, PathLanes.Count), fund.Slice(first, PathLanes.Count));
        }
    }

    private void FillLanes(ulong seed, uint block, uint firstPath, float leverage, Span<float> index, Span<float> fund)
    {
        var paths = Vector256.Create(firstPath) + Vector256<uint>.Indices;
        var multiple = Vector256.Create(leverage);
        var position = Vector256<int>.Zero;
        // The first day always starts a block.
        var restarts = Restarts.With(1, _returns.Length);
        var lanes = new PathLanes();
        Span<Vector256<uint>> words = stackalloc Vector256<uint>[DaysADraw];
        for (var day = 0; day < Days; day += DaysADraw)
        {
            var a = new Philox.Words(Vector256.Create((uint)day), paths, Vector256.Create(block), Vector256.Create(Stream));
            var b = a with { Word0 = Vector256.Create((uint)day + 4) };
            Philox.Generate(seed, ref a, ref b);
            (words[0], words[1], words[2], words[3]) = (a.Word0, a.Word1, a.Word2, a.Word3);
            (words[4], words[5], words[6], words[7]) = (b.Word0, b.Word1, b.Word2, b.Word3);
            foreach (var word in words[..Math.Min(DaysADraw, Days - day)])
            {
                AddDay(word, restarts, ref position, ref lanes, multiple);
                restarts = _restarts;
            }
        }

        lanes.Write(index, fund);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddDay(Vector256<uint> word, Restarts restarts, ref Vector256<int> position, ref PathLanes lanes, Vector256<float> multiple)
    {
        var draw = (word >>> 1).AsInt32();
        var last = Vector256.Create(_returns.Length - 1);
        var start = Vector256.Min(Vector256.ConvertToInt32Native(Vector256.ConvertToSingle(draw) * Vector256.Create(restarts.DayOfDraw)), last);
        var next = Vector256.AndNot(position + Vector256<int>.One, Vector256.Equals(position, last));
        position = Vector256.ConditionalSelect(Vector256.GreaterThan(draw, Vector256.Create(restarts.Last)), next, start);
        lanes.Add(ReturnsAt(position), multiple);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> ReturnsAt(Vector256<int> position)
    {
        var returns = _returns;
        return Vector256.Create(
            returns[position[0]], returns[position[1]], returns[position[2]], returns[position[3]],
            returns[position[4]], returns[position[5]], returns[position[6]], returns[position[7]]);
    }

    private static double[] Scaled(ReadOnlySpan<double> logReturns, double daily)
    {
        double mean = 0, squares = 0;
        foreach (var value in logReturns)
        {
            mean += value / logReturns.Length;
        }

        foreach (var value in logReturns)
        {
            squares += (value - mean) * (value - mean);
        }

        // Equal returns leave rounding errors of their mean behind, not a variance.
        var scale = daily / Math.Sqrt(squares / (logReturns.Length - 1));
        if (!double.IsFinite(scale) || squares <= logReturns.Length * Math.Pow(1e-12 * mean, 2))
        {
            throw new ArgumentException("The log returns do not vary, or are not finite.", nameof(logReturns));
        }

        var scaled = new double[logReturns.Length];
        for (var k = 0; k < scaled.Length; k++)
        {
            scaled[k] = (logReturns[k] - mean) * scale;
        }

        return scaled;
    }

    private static double[] Exponentials(double[] values)
    {
        var exponentials = new double[values.Length];
        for (var k = 0; k < values.Length; k++)
        {
            exponentials[k] = Math.Exp(values[k]);
        }

        return exponentials;
    }

    /// <summary>Which draws of 31 bits start a block: those up to the last. Each of them names a day again, so that one draw serves both.</summary>
    private readonly record struct Restarts(int Last, float DayOfDraw)
    {
        private const double Draws = 1u << 31;

        public static Restarts With(double probability, int days)
        {
            var starting = Math.Max(1, Math.Round(probability * Draws));
            return new Restarts((int)(starting - 1), (float)(days / starting));
        }
    }
}
