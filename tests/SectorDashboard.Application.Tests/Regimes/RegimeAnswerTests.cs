using CsCheck;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Regimes;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests.Regimes;

public sealed class RegimeAnswerTests
{
    private const int Days = 900;
    private const string Often = "spike=0.005&surge=0.5";

    private static readonly double[] s_returns =
        [.. Enumerable.Range(0, Days - 1).Select(k => (0.004 + (0.018 * Math.Pow(Math.Sin(k / 90.0), 4))) * Math.Sqrt(2) * Math.Sin(1.7 * k * (1 + (k % 13))))];

    private static readonly DateOnly[] s_days = Histories.Weekdays(Histories.Monday, Days);

    [Fact]
    public void Nothing_after_the_last_day_of_the_range_is_looked_at() => Gen.Int[30, Days].Sample(
        known =>
        {
            foreach (var query in new[] { Often, "days=5&leverage=-2", "surge=0" })
            {
                var whole = Asking.Answer(Market(Days), $"{query}&to={s_days[known - 1]:yyyy-MM-dd}");
                var cut = Asking.Answer(Market(known), query);
                Assert.Equal(Numbers.In(cut.Regime), Numbers.In(whole.Regime));
                Assert.Equal(cut.Regime.Reasons, whole.Regime.Reasons, StringComparer.Ordinal);
                Assert.Equal(cut.Regime.Verdict, whole.Regime.Verdict);
                Assert.Equal((cut.Regime.SuchDay, cut.Regime.LastSuchDay), (whole.Regime.SuchDay, whole.Regime.LastSuchDay));
            }
        },
        iter: 12);

    [Fact]
    public void With_three_years_of_many_such_days_both_parts_are_scored()
    {
        var regime = Asking.Answer(Market(Days), Often).Regime;
        Assert.InRange(regime.Direction.N, 60, regime.Direction.Outcomes);
        Assert.True(regime.SuchDays >= regime.Direction.Outcomes);
        Assert.InRange(regime.Turbulence.N, 60, Days);
        Assert.All(new[] { regime.Direction.Brier, regime.Turbulence.Brier, regime.Turbulence.OnSuchDays.Brier }, brier => Assert.InRange(brier!.Value, 0, 1));
        Assert.InRange(regime.State!.Turbulent, 0, 1);
        Assert.True(regime.State.CalmVolatility < regime.State.TurbulentVolatility);
    }

    [Fact]
    public void Without_skill_the_probability_is_the_base_rate_and_the_reasons_say_so()
    {
        var direction = Asking.Answer(Market(Days), Often).Regime;
        Assert.False(direction.Direction.HasSkill);
        Assert.Equal(direction.Direction.BaseRate, direction.Direction.Probability);
        Assert.Contains(direction.Reasons, r => r.StartsWith("Direction", StringComparison.Ordinal) && r.Contains("no skill", StringComparison.Ordinal));
    }

    // A session's return repeats the one before with that probability, or is its opposite.
    [Theory]
    [InlineData(0.5, "about as large as independent days make them")]
    [InlineData(0.75, "larger than independent days would make them: they tended to go on")]
    [InlineData(0.25, "smaller than independent days would make them: they tended to turn back")]
    public void The_variance_ratio_says_no_more_than_chance_allows(double repeats, string said)
    {
        var random = new Random(5);
        var returns = new double[400];
        returns[0] = 0.01;
        for (var day = 1; day < returns.Length; day++)
        {
            returns[day] = returns[day - 1] * (random.NextDouble() < repeats ? 1 : -1);
        }

        var regime = Asking.Answer(Histories.Exact(new DateOnly(2024, 1, 1), returns)).Regime;
        Assert.Contains(regime.Reasons, reason => reason.EndsWith($"is {Say.Number(regime.VarianceRatio)}: moves of five days were {said}.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_day_is_such_a_day_or_the_last_one_is_named()
    {
        var day = Array.FindLastIndex(s_returns, r => -3 * r > 0.06) + 1;
        var on = Asking.Answer(Market(Days), $"spike=0.06&surge=0&to={s_days[day]:yyyy-MM-dd}").Regime;
        Assert.True(on.SuchDay);
        Assert.Equal(s_days[day], on.LastSuchDay);
        var after = Asking.Answer(Market(Days), "spike=0.06&surge=0").Regime;
        Assert.False(after.SuchDay);
        Assert.Equal(s_days[day], after.LastSuchDay);
        Assert.Equal(s_returns.Count(r => -3 * r > 0.06), after.SuchDays);
        Assert.Contains($"{s_days[day]:yyyy-MM-dd}", after.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_bull_funds_day_is_one_on_which_it_falls()
    {
        var history = Histories.Of(
            Histories.Recording("SOXL", Histories.Monday, Histories.Closes(50, [.. s_returns.Select(r => 3 * r)])), Index(Days));
        var regime = Asking.Answer(history, "fund=SOXL&surge=0").Regime;
        Assert.Equal(s_returns.Count(r => 3 * r < -0.03), regime.SuchDays);
        Assert.Contains("a fall of more than", regime.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_traded_volume_there_is_no_such_day_unless_volume_is_left_out()
    {
        var history = Histories.Of(Fund(Days, new double[Days]), Index(Days));
        Assert.Equal(0, Asking.Answer(history).Regime.SuchDays);
        Assert.Equal(s_returns.Count(r => -3 * r > 0.03), Asking.Answer(history, "surge=0").Regime.SuchDays);
    }

    [Theory]
    [InlineData("days=63&fee=0.01&cash=0.04", -3, 63, -0.15)]
    [InlineData("days=63&leverage=2&fee=0.01&cash=0.04&spread=0.01", 2, 63, 0.07)]
    [InlineData("leverage=1&fee=0&days=252", 1, 252, 0)]
    public void Costs_are_what_a_holder_loses_when_the_index_is_expected_to_stay(string query, double leverage, int days, double yearly)
    {
        var turbulence = Asking.Answer(Market(Days), query).Regime.Turbulence;
        var years = days / 252.0;
        Assert.Equal(1 - Math.Exp(-yearly * years), turbulence.ExpectedCost!.Value, 1e-12);
        var variance = Math.Pow(leverage * turbulence.ExpectedVolatility!.Value, 2);
        Assert.Equal(1 - Math.Exp(-((variance / 2) + yearly) * years), turbulence.MedianCost!.Value, 1e-12);
    }

    [Fact]
    public void A_series_that_the_market_does_not_have_is_noted_and_done_without()
    {
        var answer = Asking.Answer(Histories.Of(Fund(Days, Volumes), Index(Days)), Often);
        Assert.Contains("VIXCLS", answer.Note("regime.turbulence.probability").Reason, StringComparison.Ordinal);
        Assert.Contains("SPY", answer.Note("regime.direction.probability").Reason, StringComparison.Ordinal);
        Assert.NotNull(answer.Regime.Turbulence.Brier);
        Assert.NotNull(answer.Regime.Direction.Brier);
    }

    [Fact]
    public void The_other_volatility_index_serves_as_well()
    {
        var level = Implied(Days) with { Symbol = "^VIX" };
        var answer = Asking.Answer(Histories.Of(Fund(Days, Volumes), Index(Days), level), Often);
        Assert.DoesNotContain(answer.Notes, note => note.Field == "regime.turbulence.probability");
        Assert.Equal(Asking.Answer(Histories.Of(Fund(Days, Volumes), Index(Days), Implied(Days)), Often).Regime.Turbulence, answer.Regime.Turbulence);
    }

    [Fact]
    public void Too_few_such_days_leave_the_direction_open_but_not_the_turbulence()
    {
        var answer = Asking.Answer(Market(Days), "spike=0.3");
        Assert.Null(answer.Regime.Direction.Probability);
        Assert.Contains("under 60", answer.Note("regime.direction").Reason, StringComparison.Ordinal);
        Assert.NotNull(answer.Regime.Turbulence.Probability);
        Assert.Contains("too few days", answer.Regime.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_before_the_first_price_knows_nothing()
    {
        var regime = Asking.Answer(Market(Days), "to=2020-01-01").Regime;
        Assert.Equal(RegimeFigures.Unknown, regime);
    }

    [Theory]
    [MemberData(nameof(EdgeHistories.Names), MemberType = typeof(EdgeHistories))]
    public void A_verdict_is_always_given(string history)
    {
        var verdict = Asking.Answer(EdgeHistories.All[history]).Regime.Verdict;
        Assert.EndsWith(".", verdict, StringComparison.Ordinal);
        Assert.DoesNotContain("–", verdict, StringComparison.Ordinal);
    }

    private static double[] Volumes { get; } = Histories.Volumes(Days);

    private static MarketHistory Market(int known) => Histories.Of(
        Fund(known, Volumes[..known]),
        Index(known),
        Implied(known),
        Histories.Recording("SPY", Histories.Monday, Histories.Closes(400, [.. s_returns.Take(known - 1).Select((r, k) => (r / 2) + (0.003 * Math.Cos(k)))])));

    private static MarketData.Bars.PriceRecording Fund(int known, double[] volumes) =>
        Histories.Recording("SOXS", Histories.Monday, Histories.Closes(91, [.. s_returns.Take(known - 1).Select(r => -3 * r)]), volumes);

    private static MarketData.Bars.PriceRecording Index(int known) =>
        Histories.Recording("SOXX", Histories.Monday, Histories.Closes(100, s_returns[..(known - 1)]));

    private static MarketData.Bars.PriceRecording Implied(int known) =>
        Histories.Recording("VIXCLS", Histories.Monday, [.. Enumerable.Range(0, known).Select(k => 15 + (20 * Math.Pow(Math.Sin((k + 5) / 90.0), 4)))]);
}
