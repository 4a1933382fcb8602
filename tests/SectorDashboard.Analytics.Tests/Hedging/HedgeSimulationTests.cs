using CsCheck;
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
        Assert.Equal(10, path.Cost, 1e-9);
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
        Assert.Equal(16.41, path.Cost, 1e-9);
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
        var returns = Sample.Aligned([0.2], [0.1]);
        var path = HedgeSimulation.Run(returns, returns.All, new HedgePlan(30_000, 2, 2, new(RebalanceKind.None, 0), 0));

        // 30,000 short loses 6,000; the book of beta 2 gains 6,000. Exposure 72,000 - 72,000.
        Check(path.Days[1], 30_000, 36_000, 0);
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
    public void A_period_starts_at_its_own_base_close()
    {
        var returns = Sample.Aligned([0.5, -0.31, 0.16], [0.5, 0.10, -0.05]);
        var path = HedgeSimulation.Run(returns, new(1, 1), new HedgePlan(30_000, 1, -3, new(RebalanceKind.None, 0), 0));
        Assert.Equal(2, path.Days.Length);
        Assert.Equal(returns.Dates[1], path.Days[0].Date);
        Check(path.Days[1], 29_900, 33_000, 12_300);
    }

    [Fact]
    public void A_perfect_fund_drifts_by_the_formula_on_the_first_day() =>
        Gen.Select(Gen.Double[-0.2, 0.2], Gen.Int[-3, 3].Where(leverage => leverage != 0)).Sample((move, leverage) =>
        {
            var returns = Sample.Aligned([leverage * move], [move]);
            var path = HedgeSimulation.Run(returns, returns.All, new HedgePlan(100_000, 1, leverage, new(RebalanceKind.None, 0), 0));
            Assert.Equal(HedgeSizing.NetExposureAfterReset(100_000, 1, leverage, move), path.Days[1].NetExposure, 1e-6);
            Assert.Equal(100_000, path.Days[1].Hedged, 1e-6);
        });

    [Fact]
    public void Without_leverage_there_is_no_hedge() =>
        Assert.Throws<ArgumentException>(() => HedgeSimulation.Run(TwoDays, TwoDays.All, new HedgePlan(1, 1, 0, default, 0)));

    private static HedgePath Run(AlignedReturns returns, RebalanceRule rule, double cost = 0) =>
        HedgeSimulation.Run(returns, returns.All, new HedgePlan(30_000, 1, -3, rule, cost));

    private static void Check(HedgeDay day, double hedged, double unhedged, double exposure)
    {
        Assert.Equal(hedged, day.Hedged, 1e-6);
        Assert.Equal(unhedged, day.Unhedged, 1e-6);
        Assert.Equal(exposure, day.NetExposure, 1e-6);
    }
}
