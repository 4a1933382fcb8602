using SectorDashboard.Analytics.Volatility;

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
        },
    ]);
}
