using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sample;

namespace SectorDashboard.MarketData.Tests.Sample;

public sealed class SampleMarketTests
{
    private static readonly InstrumentCatalogue s_catalogue = InstrumentCatalogue.Load();
    private static readonly DateOnly s_lastDay = new(2026, 11, 20);
    private static readonly Market s_market = SampleMarket.Create(s_catalogue, s_lastDay);

    public static TheoryData<string> Symbols => [.. s_market.All.Select(prices => prices.Symbol)];

    [Fact]
    public void It_has_the_funds_their_index_the_stocks_the_defensive_sectors_and_the_levels()
    {
        string[] wanted = ["SOXS", "SOXL", "USD", "SSG", "SOXX", "^SOX", "SPY", "XLI", "XLP", "XLU", "VIXCLS", "DFF", "DGS10"];
        Assert.All(wanted, symbol => Assert.True(s_market.Has(symbol), symbol));
        Assert.True(s_market.All.Count(prices => prices.Instrument.Kind == InstrumentKind.Stock) >= 20);
        Assert.True(s_market.IsSample);
        Assert.All(s_market.All, prices => Assert.True(prices.IsSample));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 21, 0, 0, TimeSpan.Zero), s_market.RecordedAt);
        Assert.All(s_market.All, prices => Assert.Equal("Simulated sample data", prices.Source));
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Its_bars_hold_together(string symbol)
    {
        var prices = s_market.Find(symbol)!;
        var isLevel = prices.Instrument.Kind is InstrumentKind.Volatility or InstrumentKind.Rate or InstrumentKind.Yield;
        foreach (var basis in Enum.GetValues<PriceBasis>())
        {
            Assert.Null(prices.BasisNote(basis));
            var bars = prices.Bars(basis);
            Assert.Equal(s_lastDay, bars.Dates[^1]);
            Assert.InRange(bars.Dates[0], s_lastDay.AddYears(-10), s_lastDay.AddYears(-10).AddDays(4));
            for (var i = 0; i < bars.Count; i++)
            {
                Assert.True(double.IsFinite(bars.Close[i]) && bars.Close[i] > 0);
                if (isLevel)
                {
                    continue;
                }

                Assert.True(bars.Low[i] > 0 && bars.Low[i] <= bars.Open[i] && bars.Low[i] <= bars.Close[i], $"{symbol} {bars.Dates[i]}");
                Assert.True(bars.High[i] >= bars.Open[i] && bars.High[i] >= bars.Close[i] && double.IsFinite(bars.High[i]), $"{symbol} {bars.Dates[i]}");
                Assert.True(prices.Instrument.Kind == InstrumentKind.Index || bars.Volume[i] > 0);
            }
        }
    }

    [Fact]
    public void The_same_day_has_the_same_traded_prices_whatever_the_last_day()
    {
        var earlier = SampleMarket.Create(s_catalogue, new DateOnly(2024, 5, 17));
        foreach (var prices in earlier.All)
        {
            var (before, now) = (prices.Bars(PriceBasis.Traded), s_market.Find(prices.Symbol)!.Bars(PriceBasis.Traded));
            var offset = Array.BinarySearch(before.Dates, now.Dates[0]);
            Assert.True(offset > 0);
            for (var i = offset; i < before.Count; i++)
            {
                Assert.Equal(before.Dates[i], now.Dates[i - offset]);
                Assert.Equal(1, now.Close[i - offset] / before.Close[i], 1e-12);
                Assert.True(double.IsNaN(before.High[i]) || Math.Abs((now.High[i - offset] / before.High[i]) - 1) < 1e-12);
                Assert.True(double.IsNaN(before.Volume[i]) || Math.Abs((now.Volume[i - offset] / before.Volume[i]) - 1) < 1e-12);
            }
        }
    }

    [Fact]
    public void It_repeats_bit_for_bit()
    {
        var again = SampleMarket.Create(s_catalogue, s_lastDay);
        Assert.All(s_market.All, prices => Assert.Equal(prices.Bars(PriceBasis.Split).Close, again.Find(prices.Symbol)!.Bars(PriceBasis.Split).Close));
    }

    [Theory]
    [InlineData("SOXS", -3)]
    [InlineData("SOXL", 3)]
    [InlineData("USD", 2)]
    [InlineData("SSG", -2)]
    public void Funds_move_by_their_multiple_of_the_index_each_day(string symbol, double leverage)
    {
        var (x, y) = (Returns(s_market.Find("SOXX")!), Returns(s_market.Find(symbol)!));
        var (meanX, meanY) = (x.Average(), y.Average());
        double covariance = 0, variance = 0, total = 0;
        for (var i = 0; i < x.Length; i++)
        {
            covariance += (x[i] - meanX) * (y[i] - meanY);
            variance += (x[i] - meanX) * (x[i] - meanX);
            total += (y[i] - meanY) * (y[i] - meanY);
        }

        Assert.Equal(leverage, covariance / variance, 0.02);
        Assert.InRange(covariance * covariance / (variance * total), 0.999, 1);
    }

    [Fact]
    public void The_bear_fund_splits_in_reverse_by_itself_and_trades_in_a_plausible_range()
    {
        var prices = s_market.Find("SOXS")!;
        Assert.NotEmpty(prices.Splits);
        Assert.All(prices.Splits, split => Assert.Equal(0.1, split.Ratio));
        Assert.Empty(prices.Instrument.Splits);
        Assert.All(prices.Bars(PriceBasis.Traded).Close, close => Assert.InRange(close, 2, 150));
    }

    [Fact]
    public void The_index_ends_at_a_few_hundred_dollars_with_the_volatility_of_semiconductors()
    {
        var prices = s_market.Find("SOXX")!;
        Assert.InRange(prices.Bars(PriceBasis.Split).Close[^1], 150, 900);
        var returns = Returns(prices);
        Assert.InRange(Math.Sqrt(252 * returns.Select(value => value * value).Average()), 0.22, 0.50);
    }

    [Fact]
    public void Volatility_clusters_and_busy_days_are_days_of_large_moves()
    {
        var prices = s_market.Find("SOXS")!;
        var bars = prices.Bars(PriceBasis.Split);
        double[] moves = [.. Returns(prices).Select(Math.Abs)];
        double[] dollars = [.. bars.Close.Zip(bars.Volume, (close, volume) => Math.Log(close * volume)).Skip(1)];
        Assert.True(Correlation(moves[1..], moves[..^1]) > 0.1);
        Assert.True(Correlation(moves, dollars) > 0.3);
    }

    [Fact]
    public void Rates_are_around_four_percent_and_implied_volatility_is_that_of_an_option_market()
    {
        Assert.All(s_market.Find("DFF")!.Bars(PriceBasis.Split).Close, rate => Assert.InRange(rate, 0.25, 8));
        Assert.All(s_market.Find("DGS10")!.Bars(PriceBasis.Split).Close, rate => Assert.InRange(rate, 2, 7));
        Assert.All(s_market.Find("VIXCLS")!.Bars(PriceBasis.Split).Close, level => Assert.InRange(level, 7, 90));
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-20")]
    [InlineData("2026-11-21", "2026-11-20")]
    [InlineData("2026-11-19", "2026-11-19")]
    [InlineData("2016-01-04", "2016-01-04")]
    public void It_ends_on_the_last_weekday(string lastDay, string end) =>
        Assert.All(SampleMarket.Create(s_catalogue, DateOnly.Parse(lastDay)).All, prices => Assert.Equal(DateOnly.Parse(end), prices.Last));

    [Fact]
    public void There_is_no_sample_before_its_first_days() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleMarket.Create(s_catalogue, new DateOnly(2015, 1, 1)));

    [Fact]
    public void Random_numbers_are_uniform_and_normal()
    {
        var random = new SampleRandom("test");
        double[] uniform = [.. Enumerable.Range(0, 100_000).Select(_ => random.Uniform())];
        double[] normal = [.. Enumerable.Range(0, 100_000).Select(_ => random.Normal())];

        // Four standard errors.
        Assert.Equal(0.5, uniform.Average(), 4 * Math.Sqrt(1.0 / 12 / 100_000));
        Assert.Equal(0, normal.Average(), 4 * Math.Sqrt(1.0 / 100_000));
        Assert.Equal(1, normal.Average(value => value * value), 4 * Math.Sqrt(2.0 / 100_000));
        Assert.Equal(0.95, normal.Count(value => Math.Abs(value) < 1.959964) / 100_000.0, 4 * Math.Sqrt(0.05 * 0.95 / 100_000));
    }

    private static double[] Returns(InstrumentPrices prices)
    {
        var close = prices.Bars(PriceBasis.Split).Close;
        return [.. Enumerable.Range(1, close.Length - 1).Select(i => (close[i] / close[i - 1]) - 1)];
    }

    private static double Correlation(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }

        return xy / Math.Sqrt(xx * yy);
    }
}
