using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.Options;

namespace SectorDashboard.Analytics.Tests.Hedging;

public sealed class RollingOptionTests
{
    private static readonly double[] Closes = [100, 90, 80, 88, 99];
    private static readonly double[] Volatilities = [0.3, 0.4, 0.5, 0.6, 0.7];

    [Fact]
    public void A_put_is_marked_at_the_days_volatility_settled_at_expiry_and_bought_anew_at_the_money()
    {
        var leg = RollingOption.Leg(OptionKind.Put, Closes, Volatilities, life: 2, cash: 0.05)!;
        Assert.Equal(Put(100, 100, 0.3, 2).Price, leg.Prices[0]);
        Assert.Equal(Put(90, 100, 0.4, 1).Price, leg.Prices[1]);
        Assert.Equal(20, leg.Prices[2], 1e-12);
        Assert.Equal(Put(80, 80, 0.5, 2).Price, leg.Renewals![2]);
        Assert.Equal(Put(80, 80, 0.5, 2).Delta * 80, leg.Exposures[2]);
        Assert.Equal(Put(88, 80, 0.6, 1).Price, leg.Prices[3]);
        Assert.Equal([-100, -90, -80, -88, -99], leg.Cover);

        // At the last close the second put expires without worth, and no third is bought.
        Assert.Equal(0, leg.Prices[4]);
        Assert.Equal([0, 1, 3, 4], Enumerable.Range(0, 5).Where(day => double.IsNaN(leg.Renewals[day])));
    }

    [Fact]
    public void As_many_puts_as_the_book_has_units_of_the_index_pay_for_the_whole_fall_under_the_strike()
    {
        var returns = Sample.Aligned([0, 0], [-0.1, -1 / 9.0]);
        var leg = RollingOption.Leg(OptionKind.Put, returns.BenchmarkCloses, Volatilities.AsSpan(0, 3), life: 2, cash: 0.05)!;
        var path = HedgeSimulation.Run(returns, returns.All, leg, new HedgePlan(1000, 1, default, 0, 0));
        Assert.Equal(1000 - (10 * Put(100, 100, 0.3, 2).Price), path.Days[2].Hedged, 1e-9);
        Assert.Equal(10 * Put(100, 100, 0.3, 2).Price, path.Turnover, 1e-9);
        Assert.Equal(1000 + (10 * Put(100, 100, 0.3, 2).Delta * 100), path.Days[0].NetExposure, 1e-9);
    }

    [Fact]
    public void Without_volatility_or_closes_there_is_no_option()
    {
        Assert.Null(RollingOption.Leg(OptionKind.Put, Closes, [0.3, 0.3, double.NaN, 0.3, 0.3], 2, 0));
        Assert.Throws<ArgumentException>(() => RollingOption.Leg(OptionKind.Put, [], [], 2, 0));
        Assert.Throws<ArgumentException>(() => RollingOption.Leg(OptionKind.Put, Closes, [0.3], 2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingOption.Leg(OptionKind.Put, Closes, Volatilities, 0, 0));
    }

    private static OptionValue Put(double spot, double strike, double volatility, int days) =>
        BlackScholes.Value(OptionKind.Put, spot, strike, 0.05, volatility, days / 252.0);
}
