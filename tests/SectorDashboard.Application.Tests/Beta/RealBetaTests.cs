using SectorDashboard.Application.Beta;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests.Beta;

/// <summary>What the real prices say of the funds and of the index that they follow.</summary>
public sealed class RealBetaTests
{
    private static readonly Lazy<MarketHistory> s_history = new(() => RealPrices.Of("SOXS", "SOXL", "SOXX", "^SOX", "SPY"));

    // SOXS followed the PHLX index to 2021-08-24, and the one that SOXX follows from the next day on.
    [Theory]
    [InlineData("from=2010-03-12&to=2021-08-24", "^SOX", 0.997, "SOXX", 0.993)]
    [InlineData("from=2021-08-25", "SOXX", 0.998, "^SOX", 0.995)]
    public void SOXS_is_explained_best_by_the_index_it_followed(string range, string followed, double explained, string other, double less)
    {
        var (best, worse) = (Full($"fund=SOXS&index={followed}&{range}"), Full($"fund=SOXS&index={other}&{range}"));
        Assert.Equal(explained, best.RSquared, 1e-3);
        Assert.Equal(less, worse.RSquared, 1e-3);
        Assert.True(best.RSquared > worse.RSquared + 0.002);
        Assert.True(best.StandardError < worse.StandardError);
    }

    [Theory]
    [InlineData("SOXL", 2.957)]
    [InlineData("SOXS", -2.992)]
    public void The_betas_since_2021_are_the_published_ones(string fund, double published)
    {
        var beta = Full($"fund={fund}&index=SOXX&from=2021-08-25");
        Assert.Equal(published, beta.Beta, 0.02);
        Assert.True(Math.Sqrt(beta.RSquared) > 0.995);
    }

    [Theory]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public void In_each_year_the_bear_fund_mirrors_the_bull_fund(int year)
    {
        var slope = Full($"fund=SOXS&index=SOXL&from={year}-01-01&to={year}-12-31");
        Assert.InRange(slope.Beta, -1.04, -0.99);
        Assert.True(Math.Sqrt(slope.RSquared) > 0.995);
    }

    // Over five days the fund compounds, and in a wild year that takes it further from its multiple.
    [Fact]
    public void Every_method_is_near_minus_three()
    {
        var methods = Asking.Answer(s_history.Value, "fund=SOXS&index=SOXX&window=252").Beta.Methods;
        Assert.Equal(6, methods.Count);
        Assert.All(methods, method =>
        {
            Assert.Equal(-3, method.Beta!.Value, method.Name == "fiveDay" ? 0.4 : 0.15);
            Assert.InRange(method.Confidence95![1] - method.Confidence95[0], 0.001, 0.5);
        });
    }

    private static RegressionBeta Full(string query) => Asking.Answer(s_history.Value, query).Beta.Full!;
}
