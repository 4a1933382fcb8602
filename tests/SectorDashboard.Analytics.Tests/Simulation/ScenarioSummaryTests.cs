using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Analytics.Tests.Simulation;

public sealed class ScenarioSummaryTests
{
    [Theory]
    [InlineData("gbm")]
    [InlineData("ar1")]
    [InlineData("bootstrap")]
    [InlineData("wild")]
    public void Every_figure_meets_the_independent_simulation(string model)
    {
        const int Paths = 200_000;
        var expected = Golden.Scenarios.GetProperty(model);
        var summary = ScenarioSummary.Of(Simulated.Paths(Simulated.GoldenModel(model), Simulated.GoldenTerms, Paths, 2026))!;

        foreach (var (name, value) in Figures(summary))
        {
            // The script drew 40 batches, this test as many paths as four of them.
            var error = expected.Number(name, "standardError");
            Assert.Equal(expected.Number(name, "value"), value, (4 * error * Math.Sqrt((1.0 / 40) + (1.0 / 4))) + 1e-5);
        }

        if (model != "wild")
        {
            Assert.Equal(expected.Number("mean", "value"), summary.Mean, 4 * ((expected.Number("mean", "standardError") / Math.Sqrt(40)) + summary.StandardError));
        }
    }

    [Fact]
    public void Figures_of_a_small_sample_are_counted_by_hand()
    {
        double[] fund = [0.5, 1, 0, 1.5, 2, 0.9, 1.1, 0, 1, 1, 1, 1, 1, 1, 1, 1];
        double[] index = [.. Enumerable.Range(0, 16).Select(k => 0.8 + (0.025 * k))];
        var summary = ScenarioSummary.Of(new ScenarioPaths(fund, fund, 1, IsPaired: false))!;
        Assert.Equal(4 / 16.0, summary.ProbabilityOfLoss);
        Assert.Equal(2 / 16.0, summary.ProbabilityOfTotalLoss);
        Assert.Equal(0, summary.Fund.P50);
        Assert.Equal(-1, summary.Fund.P05);
        Assert.Equal((0.75 * 0.5) + (0.25 * 1), summary.Fund.P95, 1e-12);
        Assert.Equal(1, summary.TailLoss95.ValueAtRisk);
        Assert.Equal(-0.2 + (0.025 * 7.5), ScenarioSummary.Of(new ScenarioPaths(index, fund, 1, IsPaired: false))!.Index.P50, 1e-12);
    }

    [Fact]
    public void Pairs_are_averaged_before_the_mean_is_taken()
    {
        double[] growth = [.. Enumerable.Range(0, 32).Select(k => (double)k)];
        var paths = new ScenarioPaths(growth, growth, 1, IsPaired: true);
        Assert.Equal([4, 5, 6, 7, 8, 9, 10, 11, 20, 21, 22, 23, 24, 25, 26, 27], paths.Independent(growth));
        Assert.Same(growth, (paths with { IsPaired = false }).Independent(growth));
    }

    [Theory]
    [InlineData("gbm")]
    [InlineData("ar1")]
    [InlineData("bootstrap")]
    [InlineData("wild")]
    public void Percentiles_ascend_and_tail_losses_follow_them(string model)
    {
        var summary = ScenarioSummary.Of(Simulated.Paths(Simulated.GoldenModel(model), Simulated.GoldenTerms, 10_000, 1))!;
        foreach (var p in new[] { summary.Fund, summary.Index })
        {
            double[] values = [p.P05, p.P25, p.P50, p.P75, p.P95];
            Assert.Equal(values.Order(), values);
        }

        Assert.Equal(-summary.Fund.P05, summary.TailLoss95.ValueAtRisk, 1e-12);
        Assert.True(summary.TailLoss95.ConditionalValueAtRisk >= summary.TailLoss95.ValueAtRisk);
        Assert.InRange(summary.TailLoss99.ConditionalValueAtRisk, summary.TailLoss95.ConditionalValueAtRisk, 1);
        Assert.True(summary.ProbabilityOfTotalLoss <= summary.ProbabilityOfLoss);
    }

    [Fact]
    public void What_leaves_the_range_of_numbers_has_no_summary()
    {
        double[] growth = [1, 2, double.PositiveInfinity, 1];
        Assert.Null(ScenarioSummary.Of(new ScenarioPaths([1, 2, 3, 4], growth, 1, IsPaired: false)));
        Assert.Null(ScenarioSummary.Of(new ScenarioPaths(growth, [1, 2, 3, 4], 1, IsPaired: false)));
        Assert.Null(ScenarioSummary.Of(new ScenarioPaths([1, 2, 3, 4], [1, double.NaN, 3, 4], 1, IsPaired: false)));
    }

    private static IEnumerable<(string Name, double Value)> Figures(ScenarioSummary s) =>
    [
        ("probabilityOfLoss", s.ProbabilityOfLoss), ("probabilityOfTotalLoss", s.ProbabilityOfTotalLoss),
        ("fundP05", s.Fund.P05), ("fundP25", s.Fund.P25), ("fundP50", s.Fund.P50), ("fundP75", s.Fund.P75), ("fundP95", s.Fund.P95),
        ("indexP05", s.Index.P05), ("indexP25", s.Index.P25), ("indexP50", s.Index.P50), ("indexP75", s.Index.P75), ("indexP95", s.Index.P95),
        ("valueAtRisk95", s.TailLoss95.ValueAtRisk), ("conditionalValueAtRisk95", s.TailLoss95.ConditionalValueAtRisk),
        ("valueAtRisk99", s.TailLoss99.ValueAtRisk), ("conditionalValueAtRisk99", s.TailLoss99.ConditionalValueAtRisk),
    ];
}
