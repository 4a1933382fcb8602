using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Options;
using SectorDashboard.Application.Methods.Recomputing;

namespace SectorDashboard.Application.Methods;

internal static class HedgingMethods
{
    public static MethodSection Section { get; } = new("Hedging",
    [
        new()
        {
            Id = "hedge-notional",
            Name = "Size of the hedge and its drift",
            Formula = "notional = -β V/L at a close; within the day after a move x: -β V (1 + x)/L_eff; net exposure after the move and the reset = (1 - L) x β V",
            Units = "dollars of the fund; dollars of index exposure",
            Source = "algebra of the daily reset; Hill and Teller's rebalancing of geared hedges",
            Code = new(typeof(HedgeSizing), nameof(HedgeSizing.Notional)),
            Test = "SectorDashboard.Analytics.Tests/Hedging/HedgeSizingTests",
            Fields = ["hedge.notional", "hedge.notionalAfterMove", "hedge.netExposureAfterMove", "hedge.netExposureFraction"],
            Recompute = HedgePrograms.Notional,
            Published = [new("-3x, $100,000 of beta 1, dollars to buy", 33_333, 0.5, HedgeSizing.Notional(100_000, 1, -3)),
                new("-3x, the same bought after +5 %", 28_333, 0.5, HedgeSizing.NotionalAfterMove(100_000, 1, -3, 0.05)),
                new("-3x, after +10 %: share of the book without hedge", 0.4, 1e-9, HedgeSizing.NetExposureAfterReset(1, 1, -3, 0.1)),
                new("$100, index +5 %, inverse fund -10 %: dollars to buy", 15, 1e-9, HoldersTrade.AfterMove(100, 0.05, -0.10))],
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
            Recompute = HedgePrograms.MinimumVariance,
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
            Recompute = HedgePathPrograms.Path,
        },
        new()
        {
            Id = "hedge-alternatives",
            Name = "The same book hedged in other ways",
            Formula = "cost = trading costs + what the hedge earned less than -β × the index's profit; residual volatility = standard deviation of the hedged book's daily changes × √252; worst month by calendar",
            Units = "dollars; fraction of the starting book a year; fraction. Interest is told apart and is not in the cost",
            Source = "bookkeeping on real returns, one simulation for every row",
            Code = new(typeof(HedgeOutcome), nameof(HedgeOutcome.Of)),
            Test = "SectorDashboard.Analytics.Tests/Hedging/HedgeOutcomeTests",
            Fields = ["hedge.alternatives"],
            Recompute = HedgePathPrograms.Alternatives,
        },
        new()
        {
            Id = "trading-cost",
            Name = "Trading cost in force",
            Formula = "larger of the view's cost and one tick = 100/price basis points, price as traded that day, at most the trade; cost 0 switches both off",
            Units = "basis points of the traded amount",
            Source = "a tick of one cent; quoted spreads of low-priced funds",
            Code = new(typeof(TradingCost), nameof(TradingCost.InForce)),
            Test = "SectorDashboard.Analytics.Tests/Hedging/TradingCostTests",
            Fields = ["hedge.costInForce"],
            Recompute = HedgePathPrograms.CostInForce,
            Published = [new("a tick at $1.93, as a fraction of the trade", 0.00518, 0.000005, TradingCost.InForce(0.0003, 1.93))],
        },
        new()
        {
            Id = "hedge-carry",
            Name = "Carry of the hedge",
            Formula = "given a flat index: notional × -(return given the index ends where it began); in expectation: notional × -(mean return)",
            Units = "dollars over the horizon, negative where it earns; both after fee, cash and spread, not sized again",
            Source = "the prospectus formula; for L = -3: 6 σ² + fee - 4 cash + 3 spread log points a year given a flat index, fee - 4 cash + 3 spread in expectation",
            Code = new(typeof(HedgeCarry), nameof(HedgeCarry.Of)),
            Test = "SectorDashboard.Analytics.Tests/Hedging/HedgeCarryTests",
            Fields = ["hedge.carry"],
            Recompute = HedgePrograms.Carry,
            Published = [new("-3x, σ 40 %, cash 4 %, fee 1 %, a year, $1 of the fund", 0.555, 0.0006, HedgeCarry.Of(1, new FundTerms(-3, 0.01, 0.04, 0), 0.4, 1).GivenFlatIndex)],
        },
        new()
        {
            Id = "black-scholes",
            Name = "Option value",
            Formula = "put = K exp(-r T) N(-d2) - S N(-d1), d1 = (ln(S/K) + (r + σ²/2) T)/(σ √T), d2 = d1 - σ √T",
            Units = "dollars per unit of the index; no dividends, σ realised over the view's window at each close",
            Source = "Black and Scholes 1973, Journal of Political Economy 81, 637-654; figures: Hull, Options, Futures, and Other Derivatives",
            Code = new(typeof(BlackScholes), nameof(BlackScholes.Value)),
            Test = "SectorDashboard.Analytics.Tests/Options/BlackScholesTests",
            Published =
            [
                new("call, S 42, K 40, r 10 %, σ 20 %, half a year", 4.76, 0.005, BlackScholes.Value(OptionKind.Call, 42, 40, 0.1, 0.2, 0.5).Price),
                new("put, S 42, K 40, r 10 %, σ 20 %, half a year", 0.81, 0.005, BlackScholes.Value(OptionKind.Put, 42, 40, 0.1, 0.2, 0.5).Price),
            ],
        },
    ]);
}
