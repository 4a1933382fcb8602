using System.Runtime.Intrinsics;

namespace SectorDashboard.Analytics.Beta;

/// <summary>
/// Filters of one beta under twelve variances of its daily step, side by side in hardware vectors. A filter's likelihood is that of the innovations so far
/// with the variance of v integrated out under its inverse gamma prior from the first window: the product of Student's t densities, which is
/// Π f^(-1/2) x (d s²)^(-d/2) but for a factor that all filters share; f is an innovation's variance in units of that of v, s² the estimate of that, d its
/// degrees of freedom. The deviance is minus twice its log.
/// </summary>
internal sealed class KalmanWalks
{
    // In units of the variance that beta has after the first window.
    private static readonly double[] s_signals = [0, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 3e-1, 1];

    private readonly double[] _walks = new double[s_signals.Length];
    private readonly double[] _betas = new double[s_signals.Length];
    private readonly double[] _variances = new double[s_signals.Length];
    private readonly double[] _squares = new double[s_signals.Length];
    private readonly double[] _logSpreads = new double[s_signals.Length];
    private readonly double[] _deviances = new double[s_signals.Length];
    private int _degrees;

    private KalmanWalks(double beta, double variance, double squares, int degrees)
    {
        for (var walk = 0; walk < s_signals.Length; walk++)
        {
            _walks[walk] = s_signals[walk] * variance;
        }

        _betas.AsSpan().Fill(beta);
        _variances.AsSpan().Fill(variance);
        _squares.AsSpan().Fill(squares);
        _degrees = degrees;
    }

    /// <summary>The regression through the origin that starts every filter; null where the index never moved.</summary>
    public static KalmanWalks? Start(ReadOnlySpan<double> fund, ReadOnlySpan<double> benchmark)
    {
        double xx = 0, xy = 0;
        for (var k = 0; k < fund.Length; k++)
        {
            xx += benchmark[k] * benchmark[k];
            xy += benchmark[k] * fund[k];
        }

        if (!double.IsFinite(1 / xx))
        {
            return null;
        }

        var beta = xy / xx;
        var squares = 0.0;
        for (var k = 0; k < fund.Length; k++)
        {
            var residual = fund[k] - (beta * benchmark[k]);
            squares += residual * residual;
        }

        return new KalmanWalks(beta, 1 / xx, squares, fund.Length - 1);
    }

    /// <summary>Takes the returns of one more day into every filter.</summary>
    public void Learn(double fund, double benchmark)
    {
        _degrees++;
        for (var walk = 0; walk < s_signals.Length; walk += Vector256<double>.Count)
        {
            var at = (nuint)walk;
            var prior = Vector256.LoadUnsafe(ref _variances[0], at) + Vector256.LoadUnsafe(ref _walks[0], at);
            var spread = (prior * (benchmark * benchmark)) + Vector256<double>.One;
            var before = Vector256.LoadUnsafe(ref _betas[0], at);
            var innovation = Vector256.Create(fund) - (before * benchmark);
            var squares = Vector256.LoadUnsafe(ref _squares[0], at) + (innovation * innovation / spread);
            var logSpreads = Vector256.LoadUnsafe(ref _logSpreads[0], at) + Vector256.Log(spread);
            var variance = prior / spread;
            (before + (variance * benchmark * innovation)).StoreUnsafe(ref _betas[0], at);
            variance.StoreUnsafe(ref _variances[0], at);
            squares.StoreUnsafe(ref _squares[0], at);
            logSpreads.StoreUnsafe(ref _logSpreads[0], at);
            (logSpreads + (Vector256.Log(squares) * _degrees)).StoreUnsafe(ref _deviances[0], at);
        }
    }

    /// <summary>Beta, its standard error and the degrees of freedom of that, under the walk that is the most likely so far, among equals the smallest.</summary>
    public (double Beta, double Error, int Degrees) MostLikely()
    {
        var best = 0;
        for (var walk = 1; walk < s_signals.Length; walk++)
        {
            best = _deviances[walk] < _deviances[best] ? walk : best;
        }

        return (_betas[best], Math.Sqrt(_variances[best] * _squares[best] / _degrees), _degrees);
    }
}
