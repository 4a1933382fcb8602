using CsCheck;
using SectorDashboard.Analytics.Regimes;

namespace SectorDashboard.Analytics.Tests.Regimes;

public sealed class TwoStateVolatilityTests
{
    private static readonly double[] s_returns = Golden.Regimes.GetProperty("twoState").Numbers("returns");

    // The independent maximum was found by Nelder and Mead's method on the likelihood, not by expectation and maximisation.
    [Fact]
    public void The_most_likely_parameters_meet_the_independent_calculation()
    {
        var expected = Golden.Regimes.GetProperty("twoState");
        var fit = TwoStateFit.Fit(s_returns)!.Value;
        Sample.Near(expected.Number("calmVariance"), fit.CalmVariance, 1e-2);
        Sample.Near(expected.Number("turbulentVariance"), fit.TurbulentVariance, 1e-2);
        Assert.Equal(expected.Number("calmStays"), fit.CalmStays, 1e-3);
        Assert.Equal(expected.Number("turbulentStays"), fit.TurbulentStays, 1e-3);
        Assert.Equal(expected.Number("logLikelihood"), fit.Filter(s_returns, new double[s_returns.Length]), 1e-4);
    }

    [Fact]
    public void The_filtered_probabilities_meet_the_independent_calculation()
    {
        var expected = Golden.Regimes.GetProperty("twoState");
        var model = new TwoStateVolatility(
            expected.Number("calmVariance"), expected.Number("turbulentVariance"), expected.Number("calmStays"), expected.Number("turbulentStays"));
        var turbulent = new double[s_returns.Length];
        Sample.Near(expected.Number("logLikelihood"), model.Filter(s_returns, turbulent), 1e-12);
        Assert.Equal(expected.Numbers("turbulentAfter"), [turbulent[0], turbulent[99], turbulent[399], turbulent[799]], (a, b) => Math.Abs(a - b) < 1e-10);
    }

    [Fact]
    public void The_start_does_not_decide_where_the_fit_ends()
    {
        var fit = TwoStateFit.Fit(s_returns)!.Value;
        var other = TwoStateFit.Fit(s_returns, new TwoStateVolatility(2e-4, 3e-4, 0.9, 0.9))!.Value;
        Sample.Near(fit.CalmVariance, other.CalmVariance, 2e-2);
        Sample.Near(fit.TurbulentVariance, other.TurbulentVariance, 2e-2);
    }

    [Fact]
    public void The_states_keep_their_names_whichever_comes_first() =>
        Gen.Select(Gen.Double[5e-5, 3e-4], Gen.Double[3e-4, 2e-3]).Sample(
            (low, high) =>
            {
                var straight = TwoStateFit.Fit(s_returns, new TwoStateVolatility(low, high, 0.95, 0.95))!.Value;
                var swapped = TwoStateFit.Fit(s_returns, new TwoStateVolatility(high, low, 0.95, 0.95))!.Value;
                Assert.True(straight.CalmVariance < straight.TurbulentVariance);
                Assert.Equal(straight.CalmVariance, swapped.CalmVariance, 1e-12);
                Assert.Equal(straight.TurbulentStays, swapped.TurbulentStays, 1e-9);
            },
            iter: 20);

    [Theory]
    [InlineData(0.163, 0.98)]
    [InlineData(0.98, 0.5)]
    [InlineData(0.9999, 0.98)]
    public void A_state_without_length_or_share_is_degenerate(double calmStays, double turbulentStays) =>
        Assert.True(new TwoStateVolatility(1e-4, 4e-4, calmStays, turbulentStays).IsDegenerate);

    [Theory]
    [InlineData(1e-4, 1.4e-4, true)]
    [InlineData(1e-4, 1.6e-4, false)]
    [InlineData(1e-9, 1e-4, true)]
    [InlineData(0, 1e-4, true)]
    [InlineData(double.NaN, 1e-4, true)]
    public void States_must_be_apart_but_none_may_shrink_to_nothing(double calm, double turbulent, bool degenerate) =>
        Assert.Equal(degenerate, new TwoStateVolatility(calm, turbulent, 0.98, 0.95).IsDegenerate);

    [Fact]
    public void Returns_that_know_no_regimes_have_no_fit()
    {
        double[] steady = [.. Enumerable.Range(0, 600).Select(k => k % 2 == 0 ? 0.01 : -0.01)];
        Assert.Null(TwoStateFit.Fit(steady));
        Assert.Null(TwoStateFit.Fit(new double[600]));
        Assert.Null(TwoStateFit.Fit([]));
        Assert.Null(TwoStateFit.Fit([.. steady.Select((r, k) => k == 300 ? 0.9 : r)]));
    }

    [Fact]
    public void The_long_run_share_balances_the_moves_between_the_states() => Assert.Equal(0.2, new TwoStateVolatility(1, 4, 0.99, 0.96).TurbulentShare, 1e-12);

    [Fact]
    public void What_was_said_of_a_day_never_changes()
    {
        double[] returns = [.. Enumerable.Range(0, 3).SelectMany(_ => s_returns)];
        var all = TurbulentState.Through(returns);
        Assert.All(all[..(TurbulentState.FewestReturns - 1)], Assert.Null);
        Assert.All(all[(TurbulentState.FewestReturns - 1)..], state => Assert.InRange(state!.Value.Probability, 0, 1));
        Assert.True(all.OfType<TurbulentState>().Select(s => s.Model).Distinct().Count() > 5);
        Gen.Int[1, returns.Length].Sample(until => Assert.Equal(TurbulentState.Through(returns.AsSpan(0, until)), all[..until]), iter: 25);
    }

    [Fact]
    public void A_degenerate_fit_leaves_the_one_before_it_in_force()
    {
        double[] flat = [.. s_returns, .. new double[20_000]];
        var states = TurbulentState.Through(flat);
        Assert.NotNull(states[^1]);
        Assert.False(states[^1]!.Value.Model.IsDegenerate);
    }
}
