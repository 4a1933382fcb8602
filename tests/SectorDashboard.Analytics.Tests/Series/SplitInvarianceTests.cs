using CsCheck;
using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Analytics.Volatility;

namespace SectorDashboard.Analytics.Tests.Series;

public sealed class SplitInvarianceTests
{
    [Fact]
    public void A_split_factor_on_all_prices_changes_no_return_no_beta_and_no_volatility() =>
        Gen.Select(Sample.Returns(3, 40), Gen.Double[-9, 9].Select(x => Math.Pow(10, x))).Sample((index, factor) =>
        {
            double[] fund = [.. index.Select((r, k) => (-2 * r) + (0.001 * Math.Sin(k)))];
            var plain = Sample.Aligned(fund, index);
            var scaled = AlignedReturns.Join(Sample.Prices(fund, 100 * factor), Sample.Prices(index, 100 / factor));
            Assert.All(plain.Fund, (r, k) => Assert.Equal(r, scaled.Fund[k], 1e-12));
            Assert.All(plain.Benchmark, (r, k) => Assert.Equal(r, scaled.Benchmark[k], 1e-12));
            Sample.Near(OrdinaryLeastSquares.Fit(plain.Fund, plain.Benchmark)!.Value.Beta, OrdinaryLeastSquares.Fit(scaled.Fund, scaled.Benchmark)!.Value.Beta, 1e-8);
            Sample.Near(RealisedVolatility.CloseToClose(plain.BenchmarkCloses)!.Value, RealisedVolatility.CloseToClose(scaled.BenchmarkCloses), 1e-9);
        });
}
