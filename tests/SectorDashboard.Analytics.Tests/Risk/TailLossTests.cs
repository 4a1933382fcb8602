using CsCheck;
using MathNet.Numerics.Distributions;
using SectorDashboard.Analytics.Risk;
using SectorDashboard.Analytics.Simulation;
using SectorDashboard.Analytics.Tests.Simulation;

namespace SectorDashboard.Analytics.Tests.Risk;

public sealed class TailLossTests
{
    [Fact]
    public void Of_a_hundred_and_one_returns_the_worst_are_counted_by_hand()
    {
        // -50 % to +50 %: the quantile at 5 % is the sixth from below, -45 %, and the six up to it average -47.5 %.
        double[] returns = [.. Enumerable.Range(-50, 101).Select(k => k / 100.0)];
        var loss = TailLoss.Of(returns, 0.95);
        Assert.Equal(0.45, loss.ValueAtRisk, 1e-12);
        Assert.Equal(0.475, loss.ConditionalValueAtRisk, 1e-12);
        Assert.Equal(0.49, TailLoss.Of(returns, 0.99).ValueAtRisk, 1e-12);
        Assert.Equal(0.495, TailLoss.Of(returns, 0.99).ConditionalValueAtRisk, 1e-12);
    }

    // For a normal law with deviation s: z s, and φ(z)/(1 - α) s.
    [Theory]
    [InlineData(0.95, 1.6449, 2.0627)]
    [InlineData(0.99, 2.3263, 2.6652)]
    public void Of_a_normal_law_both_are_the_published_multiples_of_the_deviation(double confidence, double valueAtRisk, double conditional)
    {
        double[] returns = [.. Enumerable.Range(0, 100_000).Select(k => Normal.InvCDF(0, 0.1, (k + 0.5) / 100_000))];
        var loss = TailLoss.Of(returns, confidence);
        Assert.Equal(0.1 * valueAtRisk, loss.ValueAtRisk, 1e-4);
        Assert.Equal(0.1 * conditional, loss.ConditionalValueAtRisk, 1e-4);
    }

    [Fact]
    public void The_mean_beyond_is_never_under_the_threshold_and_grows_with_confidence() =>
        Gen.Select(Gen.Double[-1, 3].Array[1, 50], Gen.Double[0.5, 0.99]).Sample((returns, confidence) =>
        {
            Array.Sort(returns);
            var (less, more) = (TailLoss.Of(returns, confidence), TailLoss.Of(returns, (1 + confidence) / 2));
            Assert.True(less.ConditionalValueAtRisk >= less.ValueAtRisk - 1e-12);
            Assert.True(more.ValueAtRisk >= less.ValueAtRisk);
            Assert.True(more.ConditionalValueAtRisk >= less.ConditionalValueAtRisk - 1e-12);
            Assert.InRange(more.ConditionalValueAtRisk, -3, 1);
        });

    [Fact]
    public void A_gain_in_every_outcome_is_a_negative_loss() => Assert.Equal(new TailLoss(0.95, -0.5, -0.5), TailLoss.Of([0.5, 0.5, 0.5], 0.95));

    [Fact]
    public void The_root_of_time_promises_a_geared_fund_losses_that_cannot_be()
    {
        TailLoss Over(int days) => ScenarioSummary.Of(Simulated.Paths(new LognormalIndex(0.6, 0, days), Simulated.Plain(-3), 20_000, 1))!.TailLoss99;
        Assert.True(Math.Sqrt(21) * Over(1).ValueAtRisk > 1);
        Assert.InRange(Over(21).ValueAtRisk, 0.7, 0.8);
        Assert.InRange(Over(252).ConditionalValueAtRisk, 0.99, 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void A_confidence_is_a_fraction(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TailLoss.Of([0.1, 0.2], confidence));
}
