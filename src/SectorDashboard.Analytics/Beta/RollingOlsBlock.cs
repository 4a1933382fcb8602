using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SectorDashboard.Analytics.Beta;

/// <summary>
/// The regressions of all windows that start in one block: its tail sums, the head sums of the next block, and their combination in hardware vectors.
/// </summary>
internal sealed class RollingOlsBlock
{
    // Under this share of the raw squares, the centred ones have lost too many digits.
    private const double Cancellation = 1e-4;

    // Sums of x, y, x², xy and y² (x the index): five columns of tails, five of heads; then the results.
    private const int Sums = 5;
    private const int BetaColumn = 2 * Sums;
    private const int ReachColumn = BetaColumn + 1;

    private readonly int _window;
    private readonly nint _stride;
    private readonly double _perWindow;
    private readonly double _reachOfError;
    private readonly double[] _columns;

    /// <summary>A block for windows of one length; it is used again for each block.</summary>
    /// <param name="window">Length of the windows and of the block, at least 3.</param>
    public RollingOlsBlock(int window)
    {
        _window = window;
        _stride = (window + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        _perWindow = 1.0 / window;
        _reachOfError = StudentQuantile.TwoSided95(window - 2) / Math.Sqrt(window - 2);
        _columns = new double[(ReachColumn + 1) * _stride];
    }

    /// <summary>The slope of each window, by its first return's place in the block.</summary>
    public ReadOnlySpan<double> Betas => _columns.AsSpan(BetaColumn * (int)_stride, _window);

    /// <summary>Half-width of each slope's interval; NaN where the sums do not carry the window, and it must be fitted in two passes.</summary>
    public ReadOnlySpan<double> Reaches => _columns.AsSpan(ReachColumn * (int)_stride, _window);

    /// <summary>Fits the windows that end with the block's last return and with each of the next block's.</summary>
    public void Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> nextX, ReadOnlySpan<double> nextY)
    {
        AddTails(x, y);
        AddHeads(nextX, nextY);
        Regress(nextX.Length + 1);
    }

    // The columns are written without bounds checks: each is _stride long, and no position reaches beyond the window.
    private void AddTails(ReadOnlySpan<double> xs, ReadOnlySpan<double> ys)
    {
        ref var column = ref MemoryMarshal.GetArrayDataReference(_columns);
        double x = 0, y = 0, xx = 0, xy = 0, yy = 0;
        for (var k = xs.Length - 1; k >= 0; k--)
        {
            var (a, b) = (xs[k], ys[k]);
            Unsafe.Add(ref column, k) = x += a;
            Unsafe.Add(ref column, k + _stride) = y += b;
            Unsafe.Add(ref column, k + (2 * _stride)) = xx += a * a;
            Unsafe.Add(ref column, k + (3 * _stride)) = xy += a * b;
            Unsafe.Add(ref column, k + (4 * _stride)) = yy += b * b;
        }
    }

    // No head yet: the first window is the block itself.
    private void AddHeads(ReadOnlySpan<double> xs, ReadOnlySpan<double> ys)
    {
        ref var column = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_columns), Sums * _stride);
        double x = 0, y = 0, xx = 0, xy = 0, yy = 0;
        for (var k = 0; ; k++)
        {
            Unsafe.Add(ref column, k) = x;
            Unsafe.Add(ref column, k + _stride) = y;
            Unsafe.Add(ref column, k + (2 * _stride)) = xx;
            Unsafe.Add(ref column, k + (3 * _stride)) = xy;
            Unsafe.Add(ref column, k + (4 * _stride)) = yy;
            if (k >= xs.Length)
            {
                return;
            }

            var (a, b) = (xs[k], ys[k]);
            x += a;
            y += b;
            xx += a * a;
            xy += a * b;
            yy += b * b;
        }
    }

    private void Regress(int windows)
    {
        ref var column = ref MemoryMarshal.GetArrayDataReference(_columns);
        for (var k = 0; k < windows; k += Vector<double>.Count)
        {
            var meanX = Sum(0, k) * _perWindow;
            var y = Sum(1, k);
            var rawXx = Sum(2, k);
            var xx = rawXx - (Sum(0, k) * meanX);
            var xy = Sum(3, k) - (meanX * y);
            var yy = Sum(4, k) - (y * y * _perWindow);
            var beta = xy / xx;
            var unexplained = Vector.Max(Vector<double>.Zero, yy - (beta * xy));
            var reach = Vector.SquareRoot(unexplained / xx) * _reachOfError;
            var carried = Vector.GreaterThan(xx, rawXx * Cancellation);
            beta.StoreUnsafe(ref column, (nuint)(k + (BetaColumn * _stride)));
            Vector.ConditionalSelect(carried, reach, new Vector<double>(double.NaN)).StoreUnsafe(ref column, (nuint)(k + (ReachColumn * _stride)));
        }
    }

    private Vector<double> Sum(int sum, int k)
    {
        ref var column = ref MemoryMarshal.GetArrayDataReference(_columns);
        return Vector.LoadUnsafe(ref column, (nuint)(k + (sum * _stride))) + Vector.LoadUnsafe(ref column, (nuint)(k + ((Sums + sum) * _stride)));
    }
}
