using CsCheck;
using SectorDashboard.Analytics.Regimes;

namespace SectorDashboard.Analytics.Tests.Regimes;

public sealed class WalkForwardTests
{
    private static readonly Gen<(double[] Feature, bool[] Asked, double[] Outcomes)> s_any = Gen.Select(
        Gen.Double[-3, 3].Array[200], Gen.Bool.Array[200], Gen.OneOf<double>(0.0, 1.0, double.NaN).Array[200]);

    [Fact]
    public void Forecasts_and_scores_meet_the_independent_calculation()
    {
        var expected = Golden.Regimes.GetProperty("walk");
        var features = new FeatureTable([.. expected.GetProperty("features").EnumerateArray().Select(Golden.Numbers)]);
        bool[] asked = [.. expected.GetProperty("asked").EnumerateArray().Select(a => a.GetBoolean())];
        var outcomes = expected.Numbers("outcomes");
        var (horizon, fewest, scored) = (expected.GetProperty("horizon").GetInt32(), expected.GetProperty("fewest").GetInt32(), expected.GetProperty("scoredFrom").GetInt32());
        var forecasts = WalkForward.Forecast(features, outcomes, asked, horizon, fewest);
        Assert.Equal(expected.Number("forecastOnLastAskedDay"), forecasts[Array.LastIndexOf(asked, true)], 1e-9);
        Assert.All(forecasts, (p, day) => Assert.True(asked[day] || double.IsNaN(p)));
        foreach (var score in expected.GetProperty("scores").EnumerateArray())
        {
            var known = ForecastScore.KnownOn(score.GetProperty("day").GetInt32(), forecasts, outcomes, asked, horizon, scored);
            Assert.Equal((score.GetProperty("n").GetInt32(), score.GetProperty("known").GetInt32()), (known.N, known.Known));
            Assert.Equal(score.Number("baseRate"), known.BaseRate!.Value, 1e-15);
            Assert.Equal(score.Number("brierOfBaseRate"), known.BrierOfBaseRate!.Value, 1e-12);
            Assert.Equal(score.Number("brier"), known.Brier!.Value, 1e-9);
            Assert.Equal(score.Number("standardError"), known.StandardError!.Value, 1e-9);
            Assert.True(known.HasSkill);
        }
    }

    [Fact]
    public void Later_days_change_nothing_that_was_said_before() =>
        Gen.Select(s_any, Gen.Int[1, 199]).Sample((series, until) =>
        {
            var (feature, asked, outcomes) = series;
            var all = WalkForward.Forecast(new FeatureTable(feature), outcomes, asked, 7, 20);
            // What was not known on the last day is not known in the shorter history.
            double[] known = [.. outcomes[..until].Select((o, day) => day + 7 < until ? o : double.NaN)];
            var shorter = WalkForward.Forecast(new FeatureTable(feature[..until]), known, asked.AsSpan(0, until), 7, 20);
            Assert.Equal(shorter, all[..until]);
            Assert.Equal(ForecastScore.KnownOn(until - 1, shorter, known, asked, 7, 10), ForecastScore.KnownOn(until - 1, all, outcomes, asked, 7, 10));
        });

    [Fact]
    public void No_outcome_trains_a_model_before_it_is_known()
    {
        // The outcome is the feature itself, so the first fit comes as soon as 20 outcomes are known, and not a day before.
        double[] feature = [.. Enumerable.Range(0, 100).Select(k => (double)(k % 2))];
        bool[] every = [.. Enumerable.Repeat(true, 100)];
        var forecasts = WalkForward.Forecast(new FeatureTable(feature), feature, every, 22, 20);
        Assert.Equal(42, Array.FindIndex(forecasts, p => !double.IsNaN(p)));
        forecasts = WalkForward.Forecast(new FeatureTable(feature), feature, every, 23, 21);
        Assert.Equal(63, Array.FindIndex(forecasts, p => !double.IsNaN(p)));
    }

    [Fact]
    public void Scores_and_probabilities_lie_between_nothing_and_one() => s_any.Sample(series =>
    {
        var (feature, asked, outcomes) = series;
        var forecasts = WalkForward.Forecast(new FeatureTable(feature), outcomes, asked, 7, 20);
        var score = ForecastScore.KnownOn(199, forecasts, outcomes, asked, 7, 10);
        Assert.All(forecasts.Where(p => !double.IsNaN(p)), p => Assert.InRange(p, 0, 1));
        Assert.InRange(score.Brier ?? 0, 0, 1);
        Assert.InRange(score.BrierOfBaseRate ?? 0, 0, 1);
        Assert.InRange(score.BaseRate ?? 0, 0, 1);
        Assert.True(score.N <= score.Known);
    });

    [Fact]
    public void A_coin_has_no_skill_against_the_base_rate() =>
        Gen.Select(Gen.Double[0, 1].Array[400], Gen.Double[0, 1].Array[400], Gen.Double[0.05, 0.95]).Sample((coin, luck, rate) =>
        {
            double[] outcomes = [.. luck.Select(l => l < rate ? 1.0 : 0)];
            bool[] every = [.. Enumerable.Repeat(true, 400)];
            var score = ForecastScore.KnownOn(399, coin, outcomes, every, 5);
            Assert.False(score.HasSkill);
            Assert.True(score.Brier > score.BrierOfBaseRate);
        });

    [Fact]
    public void Knowing_the_outcome_is_skill_and_the_base_rate_itself_is_none()
    {
        double[] outcomes = [.. Enumerable.Range(0, 300).Select(k => k * k % 7 < 3 ? 1.0 : 0)];
        bool[] every = [.. Enumerable.Repeat(true, 300)];
        double[] baseRates = [.. outcomes.Select((_, day) => day < 5 ? double.NaN : outcomes[..(day - 4)].Average())];
        var perfect = ForecastScore.KnownOn(299, outcomes, outcomes, every, 5);
        Assert.Equal((0, true), (perfect.Brier!.Value, perfect.HasSkill));
        var naive = ForecastScore.KnownOn(299, baseRates, outcomes, every, 5);
        Assert.Equal(naive.BrierOfBaseRate!.Value, naive.Brier!.Value, 1e-12);
        Assert.False(naive.HasSkill);
    }

    [Fact]
    public void Few_forecasts_are_no_skill_however_good()
    {
        double[] outcomes = [.. Enumerable.Range(0, 130).Select(k => (double)(k % 2))];
        bool[] every = [.. Enumerable.Repeat(true, 130)];
        Assert.Equal((59, false), Shown(ForecastScore.KnownOn(127, outcomes, outcomes, every, 5)));
        Assert.Equal((60, true), Shown(ForecastScore.KnownOn(128, outcomes, outcomes, every, 5)));
        Assert.Equal(new ForecastScore(0, 0, null, null, null, null), ForecastScore.KnownOn(3, outcomes, outcomes, every, 5));

        static (int, bool) Shown(ForecastScore score) => (score.N, score.HasSkill);
    }
}
