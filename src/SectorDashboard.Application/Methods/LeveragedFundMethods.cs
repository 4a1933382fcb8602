using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Application.Methods.Recomputing;

namespace SectorDashboard.Application.Methods;

internal static class LeveragedFundMethods
{
    private const string AvellanedaZhang = "Avellaneda and Zhang 2010, SIAM Journal on Financial Mathematics 1, 586-603";

    public static MethodSection Section { get; } = new("Leveraged funds",
    [
        new()
        {
            Id = "given-index",
            Name = "Return given the index",
            Formula = "1 + R = (1 + index)^L × exp((L - L²)/2 σ² T - cost T), cost = fee + |L| spread - (1 - L) cash",
            Units = "fraction; T = trading days / 252, σ per year; fund and index simple returns. Ex post: no forecast",
            Source = $"{AvellanedaZhang}; Cheng and Madhavan 2009; the tables of estimated returns in prospectuses (without cost)",
            Code = new(typeof(EstimatedReturn), nameof(EstimatedReturn.GivenIndex)),
            Test = "SectorDashboard.Analytics.Tests/LeveragedFunds/EstimatedReturnTests",
            Fields = ["whatIf.givenIndex", "whatIf.naive", "whatIf.grid", "whatIf.holding.days", "whatIf.holding.indexReturn", "whatIf.holding.givenIndex"],
            Recompute = WhatIfPrograms.GivenIndex,
            Published =
            [
                FiftySixDays(0.75, -0.079), FiftySixDays(1.25, -0.205), FiftySixDays(1.75, -0.362),
                FiftySixDays(2.25, -0.524), FiftySixDays(2.75, -0.671), FiftySixDays(3.25, -0.788),
            ],
        },
        new()
        {
            Id = "mean-median",
            Name = "Mean, median and percentiles",
            Formula = "mean: (1 + m)^L exp(-cost T) - 1; percentile: (1 + m)^L exp(z |L| σ √T - L² σ² T/2 - cost T) - 1, the median with z = 0; m the expected index return",
            Units = "fraction; lognormal index returns. Volatility drops out of the mean, not out of the median",
            Source = $"{AvellanedaZhang}, under lognormal returns",
            Code = new(typeof(EstimatedReturn), nameof(EstimatedReturn.Quantile)),
            Test = "SectorDashboard.Analytics.Tests/LeveragedFunds/EstimatedReturnTests",
            Fields = ["whatIf.mean", "whatIf.median", "whatIf.percentiles", "whatIf.holding.mean", "whatIf.holding.percentiles"],
            Recompute = WhatIfPrograms.MeanAndPercentiles,
            Published = [new("3x, 1.5 % a day, 250 days, flat expectation, median of 20,000 simulated paths", -0.224, 0.0006, EstimatedReturn.Median(3, 0, 0.015 * Math.Sqrt(252), 250 / 252.0, 0))],
        },
        new()
        {
            Id = "break-even",
            Name = "Break-even index return and volatility",
            Formula = "index: exp((L - 1)/2 σ² T + cost T/L) - 1; volatility: sqrt(2 (L ln(1 + index) - cost T) / ((L² - L) T))",
            Units = "fraction over the horizon; fraction per year",
            Source = "the given-index formula set to zero",
            Code = new(typeof(BreakEven), nameof(BreakEven.IndexReturn)),
            Test = "SectorDashboard.Analytics.Tests/LeveragedFunds/BreakEvenTests",
            Fields = ["whatIf.breakEvenIndexReturn", "whatIf.breakEvenVolatility", "whatIf.breakEvenGrid"],
            Recompute = WhatIfPrograms.BreakEven,
            Published =
            [
                BreakEvenAt(-3, 0.25, -0.1175), BreakEvenAt(-3, 0.5, -0.39347), BreakEvenAt(3, 0.5, 0.28403),
                BreakEvenAt(-2, 0.4, -0.21337), BreakEvenAt(2, 0.4, 0.08329),
            ],
        },
        new()
        {
            Id = "effective-leverage",
            Name = "Effective leverage within the day",
            Formula = "L (1 + x) / (1 + L x), x the index return since the last reset",
            Units = "a multiple; none at or past total loss",
            Source = "algebra of the daily reset; the published table has three decimals",
            Code = new(typeof(EffectiveLeverage), nameof(EffectiveLeverage.AfterMove)),
            Test = "SectorDashboard.Analytics.Tests/LeveragedFunds/ResetTests",
            Fields = ["whatIf.effectiveLeverage", "whatIf.effectiveLeverages"],
            Recompute = WhatIfPrograms.EffectiveLeverage,
            Published =
            [
                EffectiveAt(3, -0.10, 3.857), EffectiveAt(3, -0.05, 3.353), EffectiveAt(3, -0.03, 3.198), EffectiveAt(3, -0.01, 3.062),
                EffectiveAt(3, 0.01, 2.942), EffectiveAt(3, 0.03, 2.835), EffectiveAt(3, 0.05, 2.739), EffectiveAt(3, 0.10, 2.538),
                EffectiveAt(-3, -0.10, -2.077), EffectiveAt(-3, -0.05, -2.478), EffectiveAt(-3, -0.03, -2.670), EffectiveAt(-3, -0.01, -2.883),
                EffectiveAt(-3, 0.01, -3.124), EffectiveAt(-3, 0.03, -3.396), EffectiveAt(-3, 0.05, -3.706), EffectiveAt(-3, 0.10, -4.714),
            ],
        },
        new()
        {
            Id = "expected-rebalancing-cost",
            Name = "Expected rebalancing cost with autocorrelation",
            Formula = "exact: L (E Π(1 + r) - 1) - (E Π(1 + L r) - 1) for normal returns with autocorrelations ρ, ρ², ...; to third order: "
                + "(L - L²)(C(T,2) μ² + V) + (L - L³)(C(T,3) μ³ + (T - 2) μ V), V = T σ²/2 (VR - 1)",
            Units = "fraction of the initial assets, negative where it pays; μ and σ per day, T in days, VR the variance ratio over T of that autocorrelation",
            Source = "Bessembinder 2026, equation 13; all orders by Isserlis' theorem; VR by Lo and MacKinlay 1988",
            Code = new(typeof(ExpectedRebalancingCost), nameof(ExpectedRebalancingCost.OfAutoregression)),
            Test = "SectorDashboard.Analytics.Tests/LeveragedFunds/ExpectedRebalancingCostTests",
            Fields = ["whatIf.expectedRebalancing"],
            Recompute = WhatIfPrograms.ExpectedRebalancing,
        },
        new()
        {
            Id = "cornish-fisher-median",
            Name = "Cornish-Fisher median, never shown as an estimate",
            Formula = "-(SD/6) × skewness, SD² = (1 + L² σ²)^T - 1, σ per day",
            Units = "fraction; far off over long holding periods (-22.4 % is true where it says -39.8 %), so it only proves that the paper was read right",
            Source = "Bessembinder 2026, equation 14 and table 1",
            Code = new(typeof(CornishFisherMedian), nameof(CornishFisherMedian.Of)),
            Test = "SectorDashboard.Analytics.Tests/LeveragedFunds/CornishFisherMedianTests",
            Published = [CornishFisherAfter(5, -0.0041), CornishFisherAfter(20, -0.0198), CornishFisherAfter(125, -0.1558), CornishFisherAfter(250, -0.3978)],
        },
        new()
        {
            Id = "rebalancing-flow",
            Name = "Rebalancing flow at the close",
            Formula = "flow = assets × L (L - 1) × x; per end-of-day assets L (L - 1) x / (1 + L x); net of creations: flow + L × new shares × NAV",
            Units = "dollars of the index, buying positive; gross of creations and redemptions; its size as a fraction of the index proxy's dollar volume",
            Source = "Cheng and Madhavan 2009, Journal of Investment Management 7(4); net of creations: Ivanov and Lenkey 2014",
            Code = new(typeof(RebalancingFlow), nameof(RebalancingFlow.AtClose)),
            Test = "SectorDashboard.Analytics.Tests/LeveragedFunds/RebalancingFlowTests",
            Fields = ["flow"],
            Recompute = WhatIfPrograms.Flow,
            Published =
            [
                new("SOXS, $1.74 billion, +5 %, in billions", 1.044, 1e-9, RebalancingFlow.AtClose(-3, 1.74, 0.05)),
                new("SOXL, $18 billion, -3 %, in billions", -3.24, 1e-9, RebalancingFlow.AtClose(3, 18, -0.03)),
                new("3x, assets 100, +5 % (a public calculator prints 45)", 30, 1e-9, RebalancingFlow.AtClose(3, 100, 0.05)),
                EndAssetsAt(3, 0.01, 0.058), EndAssetsAt(3, -0.01, -0.062), EndAssetsAt(3, 0.03, 0.165), EndAssetsAt(3, -0.03, -0.198),
                EndAssetsAt(3, 0.05, 0.261), EndAssetsAt(3, -0.05, -0.353), EndAssetsAt(-3, 0.01, 0.124), EndAssetsAt(-3, -0.01, -0.117),
                EndAssetsAt(-3, 0.03, 0.396), EndAssetsAt(-3, -0.03, -0.330), EndAssetsAt(-3, 0.05, 0.706), EndAssetsAt(-3, -0.05, -0.522),
            ],
        },
    ]);

    private static PublishedFigure CornishFisherAfter(int days, double printed) => new(
        $"3x, 1.5 % a day, {days} days", printed, 0.00005, CornishFisherMedian.Of(3, 0.015, days));

    private static PublishedFigure EndAssetsAt(double leverage, double move, double printed) => new(
        $"{leverage:+0;-0}x after {move:+0 %;-0 %}, trade per end-of-day assets", printed, 0.000501, RebalancingFlow.OfEndAssets(leverage, move));

    private static PublishedFigure FiftySixDays(double volatility, double printed) => new(
        $"+2x over 56 days, flat index, volatility {volatility:P0}; the filing counts 37 trading days of 252 (SEC filing f42650d1)",
        printed, 0.000501, EstimatedReturn.GivenIndex(2, 0, volatility, 37.0 / 252, 0));

    private static PublishedFigure BreakEvenAt(double leverage, double volatility, double printed) => new(
        $"{leverage:+0;-0}x, one year, volatility {volatility:P0}, no cost", printed, 0.00001, BreakEven.IndexReturn(leverage, volatility, 1, 0));

    private static PublishedFigure EffectiveAt(double leverage, double move, double printed) => new(
        $"{leverage:+0;-0}x after {move:+0 %;-0 %}", printed, 0.0005, EffectiveLeverage.AfterMove(leverage, move));
}
