using SectorDashboard.Analytics.Hedging;

namespace SectorDashboard.Application.Methods;

internal static class HedgingMethods
{
    public static MethodSection Section { get; } = new("Hedging",
    [
        new()
        {
            Id = "hedge-notional",
            Name = "Size of the hedge and its drift",
            Formula = "notional = -β V/L; net exposure after an index move x and the reset = (1 - L) x β V",
            Units = "dollars of the fund; dollars of index exposure",
            Source = "algebra of the daily reset; Hill and Teller's rebalancing of geared hedges",
            Code = new(typeof(HedgeSizing), nameof(HedgeSizing.Notional)),
            Test = "SectorDashboard.Analytics.Tests/Hedging/HedgeSizingTests",
            Fields = ["hedge.notional", "hedge.netExposureAfterMove", "hedge.netExposureFraction"],
            Published = [new("-3x, $100,000 of beta 1, dollars to buy", 33_333, 0.5, HedgeSizing.Notional(100_000, 1, -3)),
                new("-3x, after +10 %: share of the book without hedge", 0.4, 1e-9, HedgeSizing.NetExposureAfterReset(1, 1, -3, 0.1))],
        },
        new()
        {
            Id = "minimum-variance",
            Name = "Minimum-variance ratio and effectiveness",
            Formula = "h = Cov(book, fund)/Var(fund); effectiveness = 1 - Var(hedged)/Var(unhedged) = R²",
            Units = "dollars of the fund sold short for each dollar of the book, so a negative ratio buys it; a fraction",
            Source = "Johnson 1960; Ederington 1979, Journal of Finance 34, 157-170",
            Code = new(typeof(MinimumVarianceHedge), nameof(MinimumVarianceHedge.Fit)),
            Test = "SectorDashboard.Analytics.Tests/Hedging/HedgeSizingTests",
            Fields = ["hedge.ratio", "hedge.effectiveness"],
        },
        new()
        {
            Id = "hedge-path",
            Name = "The hedge as it really drifted",
            Formula = "book × Π(1 + β index) + hedge profit at the fund's own returns - trading costs; traded again by the rule in force",
            Units = "dollars",
            Source = "bookkeeping on the fund's real returns",
            Code = new(typeof(HedgeSimulation), nameof(HedgeSimulation.Run)),
            Test = "SectorDashboard.Analytics.Tests/Hedging/HedgeSimulationTests",
            Fields = ["hedge.path", "hedge.turnover", "hedge.tradingCost"],
        },
    ]);
}
