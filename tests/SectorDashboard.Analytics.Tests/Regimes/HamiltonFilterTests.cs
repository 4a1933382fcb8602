using System.Text.Json;
using CsCheck;
using SectorDashboard.Analytics.Regimes;

namespace SectorDashboard.Analytics.Tests.Regimes;

public sealed class HamiltonFilterTests
{
    // Hamilton (1989), real GNP: means that switch, an autoregression around them. The filter runs on the chain of the last states together.
    [Theory]
    [InlineData("fourLags")]
    [InlineData("oneLag")]
    public void It_meets_the_published_log_likelihood_and_filtered_probabilities_of_real_GNP(string name)
    {
        var model = Golden.Hamilton.GetProperty(name);
        var growth = Golden.Hamilton.Numbers("growth");
        Assert.Equal(135, growth.Length);
        var (likelihood, second) = Filter(model, growth);
        Assert.Equal(model.Number("logLikelihood"), likelihood, 1e-4);
        var shown = model.GetProperty("shown").GetInt32();
        var published = model.Numbers("filtered");
        Assert.Equal(published.Length, second.Length);
        Assert.All(published, (value, t) => Assert.Equal(value, shown == 1 ? second[t] : 1 - second[t], 1e-5));
    }

    [Fact]
    public void With_one_state_the_likelihood_is_the_sum_of_the_densities()
    {
        var filtered = new double[3];
        Assert.Equal(-6.5, HamiltonFilter.Run([1], [1], [-1, -2, -3.5], filtered), 1e-12);
        Assert.Equal([1, 1, 1], filtered);
    }

    [Fact]
    public void A_density_too_small_for_a_number_still_tells_the_states_apart()
    {
        var filtered = new double[2];
        var likelihood = HamiltonFilter.Run([0.9, 0.1, 0.1, 0.9], [0.5, 0.5], [-2000, -2010], filtered);
        Assert.Equal(1 / (1 + Math.Exp(-10)), filtered[0], 1e-12);
        Assert.Equal(-2000 + Math.Log(0.5 + (0.5 * Math.Exp(-10))), likelihood, 1e-9);
    }

    [Fact]
    public void Probabilities_are_probabilities_and_later_observations_change_none() =>
        Gen.Select(Gen.Double[-20, 5].Array[60], Gen.Double[0.01, 1].Array[9], Gen.Int[1, 19]).Sample((densities, weights, until) =>
        {
            double[] transition = [.. weights.Select((w, k) => w / weights.Skip(k / 3 * 3).Take(3).Sum())];
            var all = new double[60];
            var known = new double[3 * until];
            HamiltonFilter.Run(transition, [0.2, 0.3, 0.5], densities, all);
            HamiltonFilter.Run(transition, [0.2, 0.3, 0.5], densities.AsSpan(0, 3 * until), known);
            Assert.Equal(known, all[..(3 * until)]);
            Assert.All(all.Chunk(3), states => Assert.Equal(1, states.Sum(), 1e-12));
            Assert.All(all, p => Assert.InRange(p, 0, 1));
        });

    [Fact]
    public void Lengths_that_do_not_fit_are_refused() =>
        Assert.Throws<ArgumentException>(() => HamiltonFilter.Run([1, 0, 0, 1], [0.5, 0.5], [-1, -1, -1], new double[3]));

    /// <summary>A state for each sequence of the last p + 1 regimes, the latest in the lowest bit; the start is the long-run share of each sequence.</summary>
    private static (double LogLikelihood, double[] Second) Filter(JsonElement model, double[] growth)
    {
        var means = model.Numbers("means");
        double[][] autoregression = [.. model.GetProperty("autoregression").EnumerateArray().Select(Golden.Numbers)];
        var lags = autoregression[0].Length;
        var states = 2 << lags;
        var variance = Math.Exp(2 * model.Number("logDeviation"));
        var (stay, enter) = (model.Number("firstToFirst"), model.Number("secondToFirst"));
        double Move(int from, int to) => (from, to) switch
        {
            (0, 0) => stay,
            (0, 1) => 1 - stay,
            (1, 0) => enter,
            _ => 1 - enter,
        };
        int Regime(int state, int back) => (state >> back) & 1;
        var transition = new double[states * states];
        var initial = new double[states];
        for (var state = 0; state < states; state++)
        {
            var firstShare = enter / (1 - stay + enter);
            initial[state] = Regime(state, lags) == 0 ? firstShare : 1 - firstShare;
            for (var back = lags; back > 0; back--)
            {
                initial[state] *= Move(Regime(state, back), Regime(state, back - 1));
            }

            for (var next = 0; next < 2; next++)
            {
                transition[(state * states) + ((state << 1) & (states - 1)) + next] = Move(Regime(state, 0), next);
            }
        }

        var densities = new double[(growth.Length - lags) * states];
        for (var k = 0; k < densities.Length; k++)
        {
            var (t, state) = (lags + (k / states), k % states);
            var residual = growth[t] - means[Regime(state, 0)];
            for (var back = 1; back <= lags; back++)
            {
                residual -= autoregression[Regime(state, 0)][back - 1] * (growth[t - back] - means[Regime(state, back)]);
            }

            densities[k] = -(Math.Log(2 * Math.PI * variance) + (residual * residual / variance)) / 2;
        }

        var filtered = new double[densities.Length];
        var likelihood = HamiltonFilter.Run(transition, initial, densities, filtered);
        return (likelihood, [.. filtered.Chunk(states).Select(p => p.Where((_, state) => Regime(state, 0) == 1).Sum())]);
    }
}
