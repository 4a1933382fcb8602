using CsCheck;
using SectorDashboard.Analytics.Regimes;
using SectorDashboard.Analytics.Volatility;

namespace SectorDashboard.Analytics.Tests.Regimes;

public sealed class VarianceHistoryTests
{
    private static readonly double[] s_closes = Closes(Golden.Regimes.GetProperty("twoState").Numbers("returns"));
    private static readonly VarianceHistory s_history = new(s_closes);

    [Theory]
    [InlineData(1)]
    [InlineData(21)]
    public void The_expected_volatility_meets_the_independent_calculation(int horizon) => Sample.Near(
        Golden.Regimes.Number("variance", "expectedVolatility", $"{horizon}"), VarianceForecast.Volatility(s_history, horizon, s_closes.Length - 1), 1e-9);

    [Fact]
    public void Outcomes_and_forecast_errors_meet_the_independent_calculation()
    {
        var expected = Golden.Regimes.GetProperty("variance");
        var last = s_closes.Length - 1;
        Assert.Equal(expected.Number("turbulentDays"), Happened(ForwardOutcomes.Turbulent(s_history)));
        Assert.Equal(expected.Number("clearlyLowerDays"), Happened(ForwardOutcomes.ClearlyLower(s_history)));
        Assert.Equal(expected.Number("lowerDays"), Happened(ForwardOutcomes.Lower(s_history)));
        Sample.Near(expected.Number("medianOnLastDay"), s_history.Median[last]);
        Sample.Near(expected.Number("typicalMoveOnLastDay"), s_history.TypicalMove[last]);
        Sample.Near(expected.Number("explained"), VarianceForecast.Explained(VarianceForecast.Errors(s_history), last), 1e-8);

        static double Happened(double[] outcomes) => outcomes.Count(o => o == 1);
    }

    [Fact]
    public void The_typical_move_is_the_years_volatility_over_twenty_days() => Sample.Near(
        RealisedVolatility.CloseToClose(s_closes.AsSpan(s_closes.Length - 253))!.Value * Math.Sqrt(20 / 252.0), s_history.TypicalMove[^1]);

    [Fact]
    public void Outcomes_of_the_last_twenty_days_are_not_known()
    {
        foreach (var outcomes in new[] { ForwardOutcomes.Lower(s_history), ForwardOutcomes.ClearlyLower(s_history), ForwardOutcomes.Turbulent(s_history) })
        {
            Assert.All(outcomes[^20..], outcome => Assert.True(double.IsNaN(outcome)));
            Assert.True(outcomes[^21] is 0 or 1);
        }
    }

    [Fact]
    public void Later_days_change_nothing_that_was_known_before() => Gen.Int[1, s_closes.Length].Sample(
        until =>
        {
            var shorter = new VarianceHistory(s_closes[..until]);
            Assert.Equal(shorter.Median, s_history.Median[..until]);
            Assert.Equal(shorter.TypicalMove, s_history.TypicalMove[..until]);
            Assert.Equal(shorter.LogMonth, s_history.LogMonth[..until]);
            Assert.Equal(VarianceForecast.Volatility(shorter, 10, until - 1), VarianceForecast.Volatility(s_history, 10, until - 1));
            Assert.Equal(VarianceForecast.Explained(VarianceForecast.Errors(shorter), until - 1), VarianceForecast.Explained(VarianceForecast.Errors(s_history), until - 1));
        },
        iter: 25);

    [Fact]
    public void The_unit_of_the_price_does_not_matter()
    {
        var scaled = new VarianceHistory([.. s_closes.Select(c => c * 4e8)]);
        Sample.Near(VarianceForecast.Volatility(s_history, 21, 800)!.Value, VarianceForecast.Volatility(scaled, 21, 800), 1e-9);
        Assert.Equal(ForwardOutcomes.Turbulent(s_history), ForwardOutcomes.Turbulent(scaled));
    }

    [Fact]
    public void An_index_that_never_moves_has_no_outcome_and_no_forecast()
    {
        var still = new VarianceHistory([.. Enumerable.Repeat(5.0, 700)]);
        Assert.Null(VarianceForecast.Volatility(still, 21, 699));
        Assert.All(ForwardOutcomes.Turbulent(still), outcome => Assert.True(double.IsNaN(outcome)));
        Assert.All(ForwardOutcomes.ClearlyLower(still), outcome => Assert.True(double.IsNaN(outcome)));
    }

    [Fact]
    public void A_forecast_needs_a_year_of_known_outcomes()
    {
        Assert.Null(VarianceForecast.Volatility(s_history, 21, 293));
        Assert.NotNull(VarianceForecast.Volatility(s_history, 21, 294));
        Assert.Null(VarianceForecast.Volatility(s_history, 756, 800));
        Assert.Throws<ArgumentOutOfRangeException>(() => VarianceForecast.Volatility(s_history, 0, 800));
    }

    private static double[] Closes(double[] logReturns)
    {
        var closes = new double[logReturns.Length + 1];
        var log = 0.0;
        closes[0] = 100;
        for (var k = 0; k < logReturns.Length; k++)
        {
            closes[k + 1] = 100 * Math.Exp(log += logReturns[k]);
        }

        return closes;
    }
}
