using SectorDashboard.Analytics.Volatility;
using SectorDashboard.Application.Methods.Recomputing;

namespace SectorDashboard.Application.Methods;

internal static class VolatilityMethods
{
    private const string Test = "SectorDashboard.Analytics.Tests/Volatility/VolatilityTests";
    private const string PerYear = "fraction per year of 252 days, over the window";

    public static MethodSection Section { get; } = new("Volatility of the index",
    [
        new()
        {
            Id = "close-to-close",
            Name = "Close-to-close volatility",
            Formula = "sqrt(252/(n - 1) Σ (r - mean)²), r log returns",
            Units = PerYear,
            Source = "sample standard deviation",
            Code = new(typeof(RealisedVolatility), nameof(RealisedVolatility.CloseToClose)),
            Test = Test,
            Fields = ["volatility.closeToClose"],
            Recompute = VolatilityPrograms.CloseToClose,
        },
        new()
        {
            Id = "parkinson",
            Name = "Parkinson",
            Formula = "sqrt(252/n Σ ln(H/L)² / (4 ln 2))",
            Units = PerYear + "; no drift, no gaps overnight",
            Source = "Parkinson 1980, Journal of Business 53, 61-65",
            Code = new(typeof(RangeVolatility), nameof(RangeVolatility.Parkinson)),
            Test = Test,
            Fields = ["volatility.parkinson"],
            Recompute = VolatilityPrograms.Parkinson,
        },
        new()
        {
            Id = "garman-klass",
            Name = "Garman-Klass",
            Formula = "sqrt(252/n Σ (ln(H/L)²/2 - (2 ln 2 - 1) ln(C/O)²))",
            Units = PerYear + "; no drift, no gaps overnight",
            Source = "Garman and Klass 1980, Journal of Business 53, 67-78",
            Code = new(typeof(RangeVolatility), nameof(RangeVolatility.GarmanKlass)),
            Test = Test,
            Fields = ["volatility.garmanKlass"],
            Recompute = VolatilityPrograms.GarmanKlass,
        },
        new()
        {
            Id = "rogers-satchell",
            Name = "Rogers-Satchell",
            Formula = "sqrt(252/n Σ (ln(H/C) ln(H/O) + ln(L/C) ln(L/O)))",
            Units = PerYear + "; any drift, no gaps overnight",
            Source = "Rogers and Satchell 1991, Annals of Applied Probability 1, 504-512",
            Code = new(typeof(RangeVolatility), nameof(RangeVolatility.RogersSatchell)),
            Test = Test,
            Fields = ["volatility.rogersSatchell"],
            Recompute = VolatilityPrograms.RogersSatchell,
        },
        new()
        {
            Id = "yang-zhang",
            Name = "Yang-Zhang",
            Formula = "sqrt(252 (overnight + k open-to-close + (1 - k) Rogers-Satchell)), k = 0.34/(1.34 + (n + 1)/(n - 1))",
            Units = PerYear + "; any drift, gaps included",
            Source = "Yang and Zhang 2000, Journal of Business 73, 477-491",
            Code = new(typeof(RangeVolatility), nameof(RangeVolatility.YangZhang)),
            Test = Test,
            Fields = ["volatility.yangZhang"],
            Recompute = VolatilityPrograms.YangZhang,
        },
        new()
        {
            Id = "ewma",
            Name = "EWMA",
            Formula = "σ² = 0.94 σ² + 0.06 r², starting from the window's first squared return",
            Units = PerYear + "; zero mean",
            Source = "RiskMetrics 1996",
            Code = new(typeof(EwmaVolatility), nameof(EwmaVolatility.Compute)),
            Test = Test,
            Fields = ["volatility.ewma"],
            Recompute = VolatilityPrograms.Ewma,
        },
        new()
        {
            Id = "garch",
            Name = "GARCH(1,1)",
            Formula = "r = μ + ε, σ² = ω + α ε² + β σ² of the day before; h days ahead V + (α + β)^(h - 1) (σ² - V), V = ω/(1 - α - β)",
            Units = "fraction per year of 252 days, for the next day; normal errors, fitted by maximum likelihood to the last ten years of log returns, at least 500",
            Source = "Bollerslev 1986, Journal of Econometrics 31, 307-327; benchmark of Fiorentini, Calzolari and Panattoni 1996, Journal of Applied Econometrics 11, 399-417",
            Code = new(typeof(Garch), nameof(Garch.Fit)),
            Test = "SectorDashboard.Analytics.Tests/Volatility/GarchTests",
            Fields = ["volatility.garch"],
            Recompute = GarchPrograms.NextDay,
            Published = GarchBenchmark.Figures,
        },
        new()
        {
            Id = "volatility-forecast",
            Name = "Expected volatility of the holding period",
            Formula = "sqrt(252 × mean of σ² over the days) = sqrt(252 (V + (σ² - V)(1 - (α + β)^h)/(h (1 - α - β))))",
            Units = "fraction per year; root of a mean variance",
            Source = "sum of the GARCH(1,1) forecasts",
            Code = new(typeof(GarchModel), nameof(GarchModel.AverageVolatility)),
            Test = "SectorDashboard.Analytics.Tests/Volatility/GarchTests",
            Fields = ["volatility.forecast"],
            Recompute = GarchPrograms.HoldingPeriod,
        },
        new()
        {
            Id = "volatility-percentile",
            Name = "Percentile of a volatility",
            Formula = "(values under it + half of those equal)/n, among its own last 252 values, this one included",
            Units = "fraction from 0 to 1; at least 60 values, each over its own window. GARCH: of one model, fitted up to the last day",
            Source = "mid-rank",
            Code = new(typeof(RollingVolatility), nameof(RollingVolatility.CloseToClose)),
            Test = "SectorDashboard.Application.Tests/Volatility/VolatilityAnswerTests",
            Fields = ["volatility.percentile"],
            Recompute = VolatilityPrograms.Percentiles,
        },
    ]);
}
