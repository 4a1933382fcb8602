using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Analytics.Tests.Hedging;

public sealed class BookOutcomesTests
{
    private static readonly ScenarioPaths s_threePaths = new([0.9, 1, 1.2], [1.3, 1, 0.4], 1, IsPaired: false);

    [Fact]
    public void Each_path_makes_its_own_book()
    {
        var outcomes = BookOutcomes.Of(s_threePaths, beta: 1, hedge: 1 / 3.0);

        // -10 % + 30 %/3, 0 and +20 % - 60 %/3: the hedge takes everything.
        Assert.Equal(0, outcomes.Hedged.P05, 1e-12);
        Assert.Equal(0, outcomes.Hedged.P95, 1e-12);
        Assert.Equal(0, outcomes.Unhedged.P50, 1e-12);
        Assert.Equal(1 / 3.0, outcomes.ProbabilityOfLossUnhedged, 1e-12);
    }

    [Fact]
    public void Without_a_hedge_both_are_the_same()
    {
        var outcomes = BookOutcomes.Of(s_threePaths, beta: 1.5, hedge: 0);
        Assert.Equal(outcomes.Unhedged, outcomes.Hedged);
        Assert.Equal(0, outcomes.Hedged.P50, 1e-12);
    }

    [Fact]
    public void A_bear_fund_narrows_what_may_come_of_a_long_book()
    {
        var terms = new FundTerms(-3, 0, 0, 0);
        var paths = PathSimulation.Run(new LognormalIndex(0.4, 0, 10, 0), terms, 20_000, 7, 2, TestContext.Current.CancellationToken);

        var outcomes = BookOutcomes.Of(paths, 1, 1 / 3.0);

        Assert.InRange((outcomes.Hedged.P95 - outcomes.Hedged.P05) / (outcomes.Unhedged.P95 - outcomes.Unhedged.P05), 0.01, 0.25);
    }
}
