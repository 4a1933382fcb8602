using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Hedging;

public sealed class HedgeSimulationTests
{
    // Book 30,000 with beta 1, a -3x fund: 10,000 to start with. Index +10 % and -5 %, the fund did -31 % and +16 %.
    private static readonly AlignedReturns TwoDays = Sample.Aligned([-0.31, 0.16], [0.10, -0.05]);

    [Fact]
    public void A_hedge_left_alone_is_worked_out_by_hand()
    {
        var path = Run(TwoDays, new(RebalanceKind.None, 0), cost: 0.001);
        Check(path.Days[0], 30_000 - 10, 30_000, 0);

        // Book 33,000, hedge 10,000 -> 6,900: exposure 33,000 - 20,700.
        Check(path.Days[1], 33_000 - 3_100 - 10, 33_000, 12_300);

        // Book 31,350, hedge 6,900 -> 8,004: exposure 31,350 - 24,012.
        Check(path.Days[2], 31_350 - 3_100 + 1_104 - 10, 31_350, 7_338);
        Assert.Equal(10_000, path.Turnover, 1e-6);
        Assert.Equal(10, path.TradingCost, 1e-9);
        Assert.Equal(TwoDays.Dates, path.Days.Select(day => day.Date));
    }

    [Fact]
    public void A_hedge_sized_daily_is_worked_out_by_hand()
    {
        var path = Run(TwoDays, new(RebalanceKind.Daily, 0), cost: 0.001);

        // 6,900 becomes 11,000: 4,100 traded.
        Check(path.Days[1], 33_000 - 3_100 - 14.1, 33_000, 0);

        // 11,000 earns 1,760 and becomes 12,760; 10,450 are needed: 2,310 traded.
        Check(path.Days[2], 31_350 - 3_100 + 1_760 - 16.41, 31_350, 0);
        Assert.Equal(10_000 + 4_100 + 2_310, path.Turnover, 1e-6);
        Assert.Equal(16.41, path.TradingCost, 1e-9);
    }

    [Theory]
    [InlineData(0.37, 14_100)] // 12,300/33,000 = 0.373 is outside; 11,000 -> 12,760 against 10,450 is a net -6,930/31,350 = -0.22, inside
    [InlineData(0.38, 10_000)]
    [InlineData(0.22, 16_410)]
    public void A_band_trades_only_outside_it(double band, double turnover) =>
        Assert.Equal(turnover, Run(TwoDays, new(RebalanceKind.Band, band)).Turnover, 1e-6);

    [Fact]
    public void Selling_a_bull_fund_short_is_worked_out_by_hand()
    {
        var path = Run(Sample.Aligned([0.2], [0.1]), new(RebalanceKind.None, 0), beta: 2, leverage: 2);

        // 30,000 short loses 6,000; the book of beta 2 gains 6,000. Exposure 72,000 - 72,000.
        Check(path.Days[1], 30_000, 36_000, 0);
    }

    [Fact]
    public void What_is_sold_short_is_borrowed_at_a_fee_and_what_is_bought_is_not()
    {
        var plan = new HedgePlan(30_000, 1, new(RebalanceKind.None, 0), 0, 0.0252);
        var returns = Sample.Aligned([0.1], [0.1]);
        var path = HedgeSimulation.Run(returns, returns.All, Leg(returns, returns.All, 1), plan);
        Check(path.Days[1], 30_000 - 3, 33_000, 0);
        Assert.Equal(-3003, path.Profit, 1e-9);
        Assert.Equal(-30_000, path.DollarDays, 1e-9);
        Assert.Equal(-3100 + 1104, HedgeSimulation.Run(TwoDays, TwoDays.All, Leg(TwoDays, TwoDays.All, -3), plan).Profit, 1e-9);
    }

    // ProShares' example: for a hedge of $100, an index 5 % higher and an inverse fund 10 % lower call for buying $15.
    [Fact]
    public void The_published_rebalancing_trade_is_made()
    {
        var returns = Sample.Aligned([-0.10], [0.05]);
        var path = HedgeSimulation.Run(returns, returns.All, Leg(returns, returns.All, -1), new HedgePlan(100, 1, new(RebalanceKind.Daily, 0), 0, 0));
        Assert.Equal(100 + 15, path.Turnover, 1e-9);
    }

    [Fact]
    public void A_low_price_as_traded_makes_a_trade_dearer_on_its_day_alone()
    {
        var leg = Leg(TwoDays, TwoDays.All, -3) with { TradedPrices = [20, 2, 40] };
        var path = HedgeSimulation.Run(TwoDays, TwoDays.All, leg, new HedgePlan(30_000, 1, new(RebalanceKind.Daily, 0), 0.001, 0));

        // Ticks of 5, 50 and 2.5 basis points against the usual 10.
        Assert.Equal((10_000 * 0.001) + (4_100 * 0.005) + (2_310 * 0.001), path.TradingCost, 1e-9);
        Assert.Equal((0.001, 0.005), (path.LowestCost, path.HighestCost));
    }

    [Fact]
    public void A_book_or_a_fund_that_has_lost_everything_stays_at_nothing()
    {
        var returns = Sample.Aligned([0.9, 0.1], [-0.6, 0.5]);
        var ruined = Run(returns, new(RebalanceKind.Daily, 0), beta: 2);
        Check(ruined.Days[2], 30_000 - 30_000 + (20_000 * 0.9), 0, 0);

        var gone = new HedgeLeg { Prices = [1, 0, 0], Exposures = [-3, 0, 0], Cover = [-3, 0, 0] };
        var path = HedgeSimulation.Run(TwoDays, TwoDays.All, gone, new HedgePlan(30_000, 1, new(RebalanceKind.Daily, 0), 0, 0));
        Check(path.Days[2], 31_350 - 10_000, 31_350, 31_350);
        Assert.Equal(10_000, path.Turnover, 1e-9);
    }

    [Theory]
    [InlineData(RebalanceKind.Weekly, "2024-12-27", "2025-01-03")]
    [InlineData(RebalanceKind.Monthly, "2024-12-31")]
    public void A_calendar_rule_trades_at_the_last_close_of_its_period(RebalanceKind kind, params string[] closes)
    {
        // 30 December to 3 January are one ISO week of two years. The last close, Monday 6 January, ends nothing that is known.
        DateOnly[] dates = [new(2024, 12, 26), new(2024, 12, 27), new(2024, 12, 30), new(2024, 12, 31), new(2025, 1, 2), new(2025, 1, 3), new(2025, 1, 6)];
        var index = new PriceSeries(dates, [100, 101, 102, 103, 104, 105, 106]);
        var fund = new PriceSeries(dates, [100, 97, 94, 91, 88, 85, 82]);
        var returns = AlignedReturns.Join(fund, index);
        var path = Run(returns, new(kind, 0));
        Assert.Equal(closes.Select(DateOnly.Parse), path.Days.Skip(1).Where(day => Math.Abs(day.NetExposure) < 1e-6).Select(day => day.Date));
    }

    [Fact]
    public void A_period_starts_at_its_own_base_close_and_knows_nothing_after_its_end()
    {
        var returns = Sample.Aligned([0.5, -0.31, 0.16], [0.5, 0.10, -0.05]);
        var path = HedgeSimulation.Run(returns, new(1, 1), Leg(returns, new(1, 1), -3), new HedgePlan(30_000, 1, new(RebalanceKind.None, 0), 0, 0));
        Assert.Equal(2, path.Days.Length);
        Assert.Equal(returns.Dates[1], path.Days[0].Date);
        Check(path.Days[1], 29_900, 33_000, 12_300);

        // 6 and 7 January 2024 are a Saturday and a Sunday here: the period ends with the week, whose end only the next day would show.
        var longer = Sample.Aligned([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [0, 0, 0, 0, 0, 0]);
        Assert.Equal(10_000, Weekly(5).Turnover, 1e-6);
        Assert.NotEqual(10_000, Weekly(6).Turnover, 1e-6);

        HedgePath Weekly(int count) => HedgeSimulation.Run(
            longer, new(0, count), Leg(longer, new(0, count), -3), new HedgePlan(30_000, 1, new(RebalanceKind.Weekly, 0), 0, 0));
    }

    [Fact]
    public void A_leg_of_another_length_is_refused()
    {
        Assert.Throws<ArgumentException>(() => HedgeSimulation.Run(TwoDays, new(0, 1), Leg(TwoDays, TwoDays.All, -3), new HedgePlan(1, 1, default, 0, 0)));
        Assert.Throws<ArgumentException>(() => HedgeLeg.OfFund([1, 2], [-3]));
    }

    private static HedgePath Run(AlignedReturns returns, RebalanceRule rule, double cost = 0, double beta = 1, double leverage = -3) =>
        HedgeSimulation.Run(returns, returns.All, Leg(returns, returns.All, leverage), new HedgePlan(30_000, beta, rule, cost, 0));

    private static HedgeLeg Leg(AlignedReturns returns, ReturnPeriod period, double leverage) => Sample.Leg(returns, period, leverage);

    private static void Check(HedgeDay day, double hedged, double unhedged, double exposure)
    {
        Assert.Equal(hedged, day.Hedged, 1e-6);
        Assert.Equal(unhedged, day.Unhedged, 1e-6);
        Assert.Equal(exposure, day.NetExposure, 1e-6);
    }
}
