using SectorDashboard.Analytics.Decay;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Application.Methods.Recomputing;

namespace SectorDashboard.Application.Methods;

internal static class DecayMethods
{
    private const string Ledger = "SectorDashboard.Analytics.Tests/Decay/DecayLedgerTests";

    public static MethodSection Section { get; } = new("Decay ledger",
    [
        new()
        {
            Id = "daily-reset",
            Name = "Daily-reset path, carry and fee",
            Formula = "Π max(0, 1 + L r + (1 - L) cash/252 - |L| spread/252 - fee/252) - 1, L the multiple in force on the day that a return ends on",
            Units = "fraction of the initial assets; carry and fee are the changes from adding each to the path. A day that takes everything leaves zero for good",
            Source = "one-day identity of Avellaneda and Zhang 2010, restated by Bessembinder 2026, equation 1",
            Code = new(typeof(DailyResetPath), nameof(DailyResetPath.Return)),
            Test = "SectorDashboard.Analytics.Tests/LeveragedFunds/DailyResetPathTests",
            Fields = Both("dailyReset", "carry", "fee"),
            Recompute = DecayPrograms.DailyReset,
            Published = [new("+2x, index +10 % then -9.09 %", -0.018, 0.0005, DailyResetPath.Return([0.10, -0.0909], new FundTerms(2, 0, 0, 0)))],
        },
        new()
        {
            Id = "rebalancing-cost",
            Name = "Rebalancing cost (decay)",
            Formula = "L × index - daily reset = Σ over k ≥ 2 of (L - L^k) e_k(r), e_k the elementary symmetric sums",
            Units = "fraction of the initial assets; negative where the reset paid",
            Source = "Bessembinder 2026, equation 6",
            Code = new(typeof(RebalancingCost), nameof(RebalancingCost.Exact)),
            Test = "SectorDashboard.Analytics.Tests/LeveragedFunds/RebalancingCostTests",
            Fields = Both("rebalancingCost"),
            Recompute = DecayPrograms.RebalancingCost,
            Published = [new("-3x, index +10 % then back to where it was: (L - L²) r1 r2 + ... in full", 0.10909, 0.00001, RebalancingCost.Exact(-3, [0.10, (1 / 1.1) - 1]))],
        },
        new()
        {
            Id = "ledger",
            Name = "The ledger",
            Formula = "L × index - rebalancing cost + carry + fee + residual = fund",
            Units = "fractions of the initial assets, to 1e-9; the residual is tracking, distributions and wrong assumptions",
            Source = "Bessembinder 2026, equation 5, with carry and fee split off",
            Code = new(typeof(DecayLedger), nameof(DecayLedger.Of)),
            Test = Ledger,
            Fields = Both("index", "fund", "naive", "residual", "n", "leverage", "earlierParts"),
            Recompute = DecayPrograms.Ledger,
        },
        new()
        {
            Id = "realised-variance",
            Name = "Realised variance and conditional return",
            Formula = "RV = Σ ln(1 + r)²; conditional = (1 + index)^L exp((L - L²)/2 RV) - 1",
            Units = "RV over the period, not per year; the continuous-time counterpart of the daily reset",
            Source = "Bessembinder 2026, equation 3",
            Code = new(typeof(DecayLedger), nameof(DecayLedger.Conditional)),
            Test = Ledger,
            Fields = Both("conditional", "realisedVariance"),
            Recompute = DecayPrograms.Conditional,
        },
        new()
        {
            Id = "variance-ratio",
            Name = "Variance ratio",
            Formula = "variance of overlapping 5-day log returns / (5 × daily variance), both without bias",
            Units = "a ratio: above 1 moves go on, below 1 they are undone, which is what makes resetting cost",
            Source = "Lo and MacKinlay 1988, Review of Financial Studies 1, 41-66",
            Code = new(typeof(VarianceRatio), nameof(VarianceRatio.Compute)),
            Test = "SectorDashboard.Analytics.Tests/Decay/VarianceRatioTests",
            Fields = Both("varianceRatio"),
            Recompute = DecayPrograms.VarianceRatio,
        },
    ]);

    private static string[] Both(params string[] entries) => [.. entries.Select(e => $"decay.selected.{e}"), .. entries.Select(e => $"decay.years.{e}")];
}
