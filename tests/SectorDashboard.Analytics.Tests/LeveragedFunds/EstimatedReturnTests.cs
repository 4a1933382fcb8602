using CsCheck;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.LeveragedFunds;

public sealed class EstimatedReturnTests
{
    // The filings print percent with one decimal.
    private const double Printed = 0.000501;

    [Theory]
    [InlineData("bear-3x", 65)]
    [InlineData("bear-2x", 100)]
    [InlineData("soxl-soxs-2026", 40)]
    public void Every_cell_of_the_prospectus_is_met(string table, int cells)
    {
        var golden = Golden.Table(table);
        Assert.Equal(cells, golden.Count);
        foreach (var (fund, index, volatility, printed) in golden)
        {
            var leverage = fund switch { "bear-2x" => -2, "SOXL" => 3, _ => -3 };
            var value = EstimatedReturn.GivenIndex(leverage, index, volatility, 1, 0);
            Assert.NotNull(value);
            Assert.True(Math.Abs(value.Value - printed) < Printed, $"{fund} at {index}, {volatility}: {value} against {printed}");
        }
    }

    // SEC filing f42650d1, a 56-day period: it counts 37 trading days of 252, not 56 of 365.
    [Theory]
    [InlineData(0.75, -0.079)]
    [InlineData(1.25, -0.205)]
    [InlineData(1.75, -0.362)]
    [InlineData(2.25, -0.524)]
    [InlineData(2.75, -0.671)]
    [InlineData(3.25, -0.788)]
    public void The_56_day_table_counts_trading_days(double volatility, double printed)
    {
        Assert.Equal(printed, EstimatedReturn.GivenIndex(2, 0, volatility, TradingYear.Years(37), 0)!.Value, Printed);
        Assert.True(Math.Abs(EstimatedReturn.GivenIndex(2, 0, volatility, 56.0 / 365, 0)!.Value - printed) > Printed);
    }

    [Fact]
    public void The_conditional_return_meets_the_oracle()
    {
        var path = Golden.Oracle.GetProperty("path");
        Sample.Near(path.Number("cond_formula"), EstimatedReturn.GivenIndex(-3, path.Number("index"), Math.Sqrt(path.Number("rv")), 1, 0), 1e-13);
    }

    [Fact]
    public void Without_leverage_beyond_one_there_is_no_decay() =>
        Gen.Select(Gen.Double[-0.9, 2], Gen.Double[0, 3], Gen.Double[0, 3]).Sample((index, volatility, years) =>
        {
            Sample.Near(1 + index, 1 + EstimatedReturn.GivenIndex(1, index, volatility, years, 0));
            Sample.Near(Math.Exp(0.04 * years), 1 + EstimatedReturn.GivenIndex(0, index, volatility, years, -0.04));
        });

    [Fact]
    public void Decay_on_a_flat_index_is_the_same_for_L_and_for_one_less_L() =>
        Gen.Select(Gen.Double[-4, 4], Gen.Double[0, 1]).Sample((leverage, volatility) =>
            Sample.Near(
                1 + EstimatedReturn.GivenIndex(leverage, 0, volatility, 1, 0)!.Value,
                1 + EstimatedReturn.GivenIndex(1 - leverage, 0, volatility, 1, 0)));

    [Theory]
    [InlineData(-3, 0.10)]
    [InlineData(2, -0.05)]
    public void Mean_and_quantiles_are_those_of_simulated_lognormal_returns(double leverage, double indexReturn)
    {
        const double Volatility = 0.4, Years = 0.5, Cost = 0.02;
        const int Paths = 200_000;
        var random = new Random(20260227);
        var growths = new double[Paths];
        double sum = 0, squares = 0;
        for (var path = 0; path < Paths; path++)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var spread = Volatility * Math.Sqrt(Years);
            var index = (1 + indexReturn) * Math.Exp((spread * normal) - (spread * spread / 2));
            growths[path] = 1 + EstimatedReturn.GivenIndex(leverage, index - 1, Volatility, Years, Cost)!.Value;
            sum += growths[path];
            squares += growths[path] * growths[path];
        }

        Array.Sort(growths);
        var mean = sum / Paths;
        var error = Math.Sqrt(((squares / Paths) - (mean * mean)) / Paths);
        Assert.Equal(mean, 1 + EstimatedReturn.Mean(leverage, indexReturn, Volatility, Years, Cost)!.Value, 4 * error);

        // The binomial interval of a rank holds the quantile whatever the distribution.
        foreach (var probability in new[] { 0.05, 0.25, 0.5, 0.75, 0.95 })
        {
            var rank = (int)(probability * Paths);
            var reach = (int)(4 * Math.Sqrt(probability * (1 - probability) * Paths));
            var quantile = 1 + EstimatedReturn.Quantile(leverage, indexReturn, Volatility, Years, Cost, probability)!.Value;
            Assert.InRange(quantile, growths[rank - reach], growths[rank + reach]);
        }
    }

    [Fact]
    public void The_median_is_the_middle_quantile_and_quantiles_lie_evenly_around_it() =>
        // Where next to nothing is left, a return, which is that minus 1, has few of its digits.
        Gen.Select(Gen.Double[-4, 4], Gen.Double[-0.5, 1], Gen.Double[0, 0.5], Gen.Double[0, 2], Gen.Double[0.001, 0.499])
            .Sample((leverage, index, volatility, years, probability) =>
            {
                double Log(double p) => Math.Log(1 + EstimatedReturn.Quantile(leverage, index, volatility, years, 0.01, p)!.Value);
                var median = EstimatedReturn.Median(leverage, index, volatility, years, 0.01)!.Value;
                Sample.Near(1 + median, Math.Exp(Log(0.5)));
                Assert.Equal(2 * Log(0.5), Log(probability) + Log(1 - probability), 1e-9);
                Assert.True(Log(probability) <= Log(0.5) + 1e-12);
            });

    // 1.644854 and 0.674490: published quantiles of the normal distribution at 95 and 75 %.
    [Theory]
    [InlineData(0.05, -1.644854)]
    [InlineData(0.25, -0.674490)]
    [InlineData(0.75, 0.674490)]
    [InlineData(0.95, 1.644854)]
    public void A_quantile_lies_as_many_deviations_from_the_median_as_the_normal_tables_say(double probability, double deviations)
    {
        var logReturn = (-3 * Math.Log(0.9)) - (9 * 0.16 * 0.25 / 2) - (0.02 * 0.25) + (deviations * 3 * 0.4 * 0.5);
        Assert.Equal(Math.Exp(logReturn) - 1, EstimatedReturn.Quantile(-3, -0.1, 0.4, 0.25, 0.02, probability)!.Value, 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_quantile_needs_a_probability(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EstimatedReturn.Quantile(-3, 0, 0.5, 1, 0, probability));

    // Bessembinder's example: a threefold year of plus or minus 10 % is worth 3 % in the mean, one of 15 % 6.75 %, though the index gains nothing.
    [Theory]
    [InlineData(0.1, 0.03)]
    [InlineData(0.15, 0.0675)]
    public void Compounding_is_convex(double move, double mean) => Assert.Equal(
        mean, (EstimatedReturn.GivenIndex(3, move, 0, 1, 0)!.Value + EstimatedReturn.GivenIndex(3, -move, 0, 1, 0)!.Value) / 2, 1e-12);

    // Lognormal, no expected index return, threefold, 1.5 % a day, 250 days: recomputed for the project, a 20,000-path simulation gave -22.5 %.
    [Fact]
    public void The_median_decays_where_the_mean_does_not()
    {
        Assert.Equal(-0.224, EstimatedReturn.Median(3, 0, 0.015 * Math.Sqrt(252), 250 / 252.0, 0)!.Value, 0.0006);
        Assert.Equal(0.0, EstimatedReturn.Mean(3, 0, 0.015 * Math.Sqrt(252), 250 / 252.0, 0)!.Value, 1e-12);
    }

    [Fact]
    public void What_is_not_a_finite_number_is_null()
    {
        Assert.Null(EstimatedReturn.GivenIndex(-3, -1, 0.5, 1, 0));
        Assert.Null(EstimatedReturn.GivenIndex(2, -1.5, 0.5, 1, 0));
        Assert.Null(EstimatedReturn.GivenIndex(0.5, 0, 1e200, 1, 0));
        Assert.Null(EstimatedReturn.Mean(5, 1e300, 0, 1, 0));
        Assert.Null(EstimatedReturn.Median(-3, double.NaN, 0.5, 1, 0));
        Assert.Null(EstimatedReturn.GivenIndex(3, -1, 0.5, 1, 0));
    }
}
