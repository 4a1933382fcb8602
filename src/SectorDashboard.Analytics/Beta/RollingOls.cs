using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Beta;

/// <summary>Rolling least squares in one pass over the returns.</summary>
/// <remarks>
/// Returns are cut into blocks as long as the window. Every window is the tail of one block and the head of the next, so its sums are
/// one tail sum plus one head sum (van Herk's scheme). Nothing is ever subtracted: errors do not drift, and an outlier leaves no trace once it is out.
/// </remarks>
internal static class RollingOls
{
    // Under this share of the raw squares, the centred ones have lost too many digits: that window is fitted in two passes.
    private const double Cancellation = 1e-4;

    /// <summary>Writes the values and returns how many there are.</summary>
    public static int Fill(AlignedReturns returns, int window, Span<RollingBetaValue> values)
    {
        double[] fund = returns.Fund, benchmark = returns.Benchmark;
        var halfWidth = StudentQuantile.TwoSided95(window - 2);
        Func<int, double> quantile = _ => halfWidth;
        var tails = new Sums[window + 1];
        var known = 0;
        for (var start = 0; start + window <= returns.Count; start += window)
        {
            for (var k = window - 1; k >= 0; k--)
            {
                tails[k] = tails[k + 1].Plus(benchmark[start + k], fund[start + k]);
            }

            var head = default(Sums);
            for (var k = 0; k < window && start + window + k <= returns.Count; k++)
            {
                var last = start + window + k - 1;
                if (k > 0)
                {
                    head = head.Plus(benchmark[last], fund[last]);
                }

                var moments = tails[k].Plus(head).Centred(window);
                if (!(moments.Xx > Cancellation * (moments.Xx + (window * moments.MeanX * moments.MeanX))))
                {
                    moments = PairMoments.Below(returns.FundIn(new(start + k, window)), returns.BenchmarkIn(new(start + k, window)), double.PositiveInfinity);
                }

                if (moments.Regress(quantile) is { } fit)
                {
                    values[known++] = new RollingBetaValue(returns.Dates[last + 1], fit.Beta, fit.Lower, fit.Upper);
                }
            }
        }

        return known;
    }

    private readonly record struct Sums(double X, double Y, double Xx, double Xy, double Yy)
    {
        public Sums Plus(double x, double y) => new(X + x, Y + y, Xx + (x * x), Xy + (x * y), Yy + (y * y));

        public Sums Plus(Sums other) => new(X + other.X, Y + other.Y, Xx + other.Xx, Xy + other.Xy, Yy + other.Yy);

        public PairMoments Centred(int n) => new(n, X / n, Y / n, Xx - (X * X / n), Xy - (X * Y / n), Yy - (Y * Y / n));
    }
}
