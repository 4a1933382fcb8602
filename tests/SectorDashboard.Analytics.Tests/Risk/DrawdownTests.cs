using System.Globalization;
using CsCheck;
using SectorDashboard.Analytics.Risk;

namespace SectorDashboard.Analytics.Tests.Risk;

public sealed class DrawdownTests
{
    [Theory]
    [InlineData("index")]
    [InlineData("fund")]
    public void Drawdowns_meet_the_independent_computation(string series)
    {
        var prices = Sample.Prices(Golden.Hedging.Numbers(series));
        var expected = Golden.Hedging.GetProperty("drawdown").GetProperty(series);
        var worst = Drawdown.Worst(prices.Dates, prices.Closes)!.Value;
        Sample.Near(expected.Number("depth"), worst.Depth);
        Assert.Equal(expected.GetProperty("peak").GetString(), Day(worst.Peak));
        Assert.Equal(expected.GetProperty("trough").GetString(), Day(worst.Trough));
        Assert.Equal(expected.GetProperty("recovery").GetString(), Day(worst.Recovery));
        Sample.Near(expected.Number("last"), Drawdown.Series(prices.Closes)[^1]);
        Sample.Near(expected.Number("ulcer"), Drawdown.UlcerIndex(prices.Closes));
    }

    [Fact]
    public void Peak_trough_and_recovery_are_found_by_hand()
    {
        // The fall from the second 120 is not the worst's: the peak is the first close of its height.
        var prices = Prices(100, 120, 120, 90, 96, 120, 130, 104);
        Assert.Equal(new WorstDrawdown(-0.25, prices.Dates[1], prices.Dates[3], prices.Dates[5]), Drawdown.Worst(prices.Dates, prices.Closes));
        Assert.Equal([0, 0, 0, -0.25, -0.2, 0, 0, -0.2], Drawdown.Series(prices.Closes).Select(d => Math.Round(d, 12)));
        Assert.Equal(Math.Sqrt(((0.25 * 0.25) + (2 * 0.2 * 0.2)) / 8), Drawdown.UlcerIndex(prices.Closes)!.Value, 1e-12);

        var fallen = Prices(100, 50, 99);
        Assert.Equal(new WorstDrawdown(-0.5, fallen.Dates[0], fallen.Dates[1], null), Drawdown.Worst(fallen.Dates, fallen.Closes));
    }

    [Fact]
    public void A_drawdown_lies_between_minus_one_and_zero_and_the_worst_is_the_least() => Sample.Returns().Sample(returns =>
    {
        var prices = Sample.Prices(returns);
        var drawdowns = Drawdown.Series(prices.Closes);
        Assert.All(drawdowns, d => Assert.InRange(d, -1, 0));
        Assert.Equal(drawdowns.Min(), Drawdown.Worst(prices.Dates, prices.Closes)?.Depth ?? 0);
        Assert.InRange(Drawdown.UlcerIndex(prices.Closes)!.Value, 0, -drawdowns.Min() + 1e-15);
    });

    [Fact]
    public void What_only_rises_has_neither_drawdown_nor_ulcer() => Sample.Returns().Sample(returns =>
    {
        var prices = Sample.Prices([.. returns.Select(Math.Abs)]);
        Assert.Null(Drawdown.Worst(prices.Dates, prices.Closes));
        Assert.Equal(0, Drawdown.UlcerIndex(prices.Closes));
    });

    [Fact]
    public void The_scale_of_prices_changes_nothing() => Gen.Select(Sample.Returns(), Gen.Double[1e-6, 1e9]).Sample((returns, scale) =>
    {
        var (plain, scaled) = (Sample.Prices(returns), Sample.Prices(returns, scale));
        Assert.Equal(Drawdown.UlcerIndex(plain.Closes)!.Value, Drawdown.UlcerIndex(scaled.Closes)!.Value, 1e-12);
        Assert.Equal(Drawdown.Worst(plain.Dates, plain.Closes)?.Depth ?? 0, Drawdown.Worst(scaled.Dates, scaled.Closes)?.Depth ?? 0, 1e-12);
    });

    [Fact]
    public void Without_closes_there_is_nothing()
    {
        Assert.Empty(Drawdown.Series([]));
        Assert.Null(Drawdown.Worst([], []));
        Assert.Null(Drawdown.UlcerIndex([]));
        Assert.Throws<ArgumentException>(() => Drawdown.Worst([], [1]));
    }

    private static Analytics.Series.PriceSeries Prices(params double[] closes) => new([.. closes.Select((_, k) => Sample.Start.AddDays(k))], closes);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
