using SectorDashboard.Analytics.Hedging;

namespace SectorDashboard.Analytics.Tests.Hedging;

public sealed class TradingCostTests
{
    // SOXS closed at $1.93 before its reverse split of March 2026: one tick was 51.8 basis points. The day after it was $39.59.
    [Theory]
    [InlineData(3, 1.93, 51.8)]
    [InlineData(3, 39.59, 3)]
    [InlineData(60, 1.93, 60)]
    [InlineData(0, 1.93, 0)]
    [InlineData(3, 1e-9, 10_000)]
    [InlineData(3, null, 3)]
    public void The_larger_of_usual_cost_and_tick_is_in_force(double usual, double? price, double expected) =>
        Assert.Equal(expected, 1e4 * TradingCost.InForce(usual / 1e4, price), 0.05);
}
