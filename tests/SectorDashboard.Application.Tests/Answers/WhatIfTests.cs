using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Tests.Answers;

public sealed class WhatIfTests
{
    private const string Query = "vol=0.48&move=-0.1&days=63&leverage=-3&fee=0.01&cash=0.04&spread=0.005";

    private static readonly double[] s_returns = Histories.Returns(80);

    [Fact]
    public void The_percentiles_lie_around_the_median_as_the_normal_tables_say()
    {
        var whatIf = Ask(Query).WhatIf!;
        var percentiles = whatIf.Percentiles;
        Assert.Equal(whatIf.Median, percentiles.P50);
        var deviation = 3 * 0.48 * Math.Sqrt(63 / 252.0);
        double Deviations(double? value) => (Math.Log(1 + value!.Value) - Math.Log(1 + whatIf.Median!.Value)) / deviation;
        Assert.Equal(-1.644854, Deviations(percentiles.P05), 1e-6);
        Assert.Equal(-0.674490, Deviations(percentiles.P25), 1e-6);
        Assert.Equal(0.674490, Deviations(percentiles.P75), 1e-6);
        Assert.Equal(1.644854, Deviations(percentiles.P95), 1e-6);
    }

    [Fact]
    public void Without_autocorrelation_only_drift_costs_and_volatility_does_not()
    {
        var expected = Ask(Query).WhatIf!.ExpectedRebalancing;
        Assert.Equal(Math.Pow(0.9, 1 / 63.0) - 1, expected.DailyMean, 1e-15);
        Assert.Equal(0.48 / Math.Sqrt(252), expected.DailyDeviation, 1e-15);
        Assert.Equal(1, expected.VarianceRatio, 1e-15);
        Assert.Equal(0.3 - (Math.Pow(1 - (3 * expected.DailyMean), 63) - 1), expected.Cost!.Value, 1e-12);
        Assert.Equal(0, Ask("vol=0.48&move=0&days=63").WhatIf!.ExpectedRebalancing.Cost!.Value, 1e-12);
    }

    // Two days without drift: (L - L²) σ² ρ.
    [Fact]
    public void Two_days_cost_what_their_covariance_costs()
    {
        var expected = Ask("vol=0.48&move=0&days=2&leverage=-3&autocorr=0.2").WhatIf!.ExpectedRebalancing;
        Assert.Equal(1.2, expected.VarianceRatio, 1e-15);
        Assert.Equal(-12 * 0.48 * 0.48 / 252 * 0.2, expected.Cost!.Value, 1e-15);
        Assert.Equal(-12 * 0.48 * 0.48 / 252 * 0.2, expected.ThirdOrder, 1e-15);
    }

    [Fact]
    public void Over_a_month_the_published_approximation_is_near_and_trends_pay()
    {
        var trending = Ask("vol=0.48&days=21&autocorr=0.1").WhatIf!.ExpectedRebalancing;
        Assert.True(trending.Cost < -0.02);
        Assert.Equal(trending.Cost!.Value, trending.ThirdOrder, 0.001);
        Assert.True(Ask("vol=0.48&days=21&autocorr=-0.1").WhatIf!.ExpectedRebalancing.Cost > 0.01);
    }

    [Fact]
    public void Where_a_total_loss_is_near_there_is_no_mean_without_it_and_a_note()
    {
        var answer = Ask("vol=1.5&leverage=-3");
        Assert.Null(answer.WhatIf!.ExpectedRebalancing.Cost);
        Assert.Contains("takes everything", answer.Note("whatIf.expectedRebalancing.cost").Reason, StringComparison.Ordinal);
    }

    private static Answer Ask(string query) => Asking.Answer(Histories.Exact(Histories.Monday, s_returns), query);

    [Theory]
    [InlineData("leverage=0&vol=0.5", "whatIf.breakEvenIndexReturn", "Without leverage no index return matters.")]
    [InlineData("leverage=0&vol=0.5", "whatIf.breakEvenVolatility", "At this multiple volatility does not matter.")]
    [InlineData("leverage=1&vol=0.5&fee=0&cash=0", "whatIf.breakEvenVolatility", "At this multiple volatility does not matter.")]
    [InlineData("leverage=-3&vol=0.5&move=0.2", "whatIf.breakEvenVolatility", "At this move and these costs no volatility makes the fund return nothing.")]
    public void A_break_even_that_there_is_not_has_its_reason(string query, string field, string reason) =>
        Assert.Equal(reason, Asking.Answer(Histories.Of(), query).Note(field).Reason);
}
