using SectorDashboard.Analytics.Beta;
using SectorDashboard.Application.Methods.Recomputing;

namespace SectorDashboard.Application.Methods;

internal static class BetaMethods
{
    public static MethodSection Section { get; } = new("Beta",
    [
        new()
        {
            Id = "beta",
            Name = "Beta, alpha and R²",
            Formula = "β = Cov(fund, index)/Var(index); α = mean fund - β mean index; error = sqrt(SSE/(n - 2)/Sxx); β ± t(n - 2) error",
            Units = "fund return per unit of index return; simple daily returns, 95 % by Student's t",
            Source = "ordinary least squares",
            Code = new(typeof(OrdinaryLeastSquares), nameof(OrdinaryLeastSquares.Fit)),
            Test = "SectorDashboard.Analytics.Tests/Beta/OrdinaryLeastSquaresTests",
            Fields = ["beta.full"],
            Recompute = BetaPrograms.Full,
        },
        new()
        {
            Id = "rolling-beta",
            Name = "Rolling beta",
            Formula = "least squares over the last window returns; EWMA: cov = 0.94 cov + 0.06 fund × index, error² = s² Σw²x²/(Σwx²)²; "
                + "Kalman: β = β + w, fund = β index + v, filtered, the variance of w the most likely so far",
            Units = "as beta, on each day with a whole window behind it; nothing looks past that day. EWMA: about 32 effective returns; Kalman: β ± t(d) error, d the returns so far less one",
            Source = "RiskMetrics 1996; West and Harrison 1997",
            Code = new(typeof(RollingBeta), nameof(RollingBeta.Compute)),
            Test = "SectorDashboard.Analytics.Tests/Beta/RollingBetaTests",
            Fields = ["beta.rolling"],
            Recompute = BetaPrograms.Rolling,
        },
        new()
        {
            Id = "downside-beta",
            Name = "Downside beta",
            Formula = "least squares over the days on which the index return is under its mean",
            Units = "as beta",
            Source = "Ang, Chen and Xing 2006, Review of Financial Studies 19, 1191-1239",
            Code = new(typeof(DownsideBeta), nameof(DownsideBeta.Fit)),
            Test = "SectorDashboard.Analytics.Tests/Beta/DownsideBetaTests",
            Fields = ["beta.downside"],
            Recompute = BetaPrograms.Downside,
        },
        new()
        {
            Id = "monthly-beta",
            Name = "Five-year monthly beta",
            Formula = "least squares over the last 60 returns between last closes of complete calendar months",
            Units = "fund return per unit of the broad market's; price changes",
            Source = "the convention of quote pages",
            Code = new(typeof(MonthlyBeta), nameof(MonthlyBeta.Fit)),
            Test = "SectorDashboard.Analytics.Tests/Beta/MonthlyBetaTests",
            Fields = ["beta.fiveYearMonthly"],
            Recompute = BetaPrograms.Monthly,
        },
        new()
        {
            Id = "beta-side-by-side",
            Name = "Betas side by side",
            Formula = "least squares, EWMA, Kalman, downside, Dimson and five-day, each as of the range's last day",
            Units = "as beta, with its 95 % interval; EWMA and Kalman from the first common return on, the rest over the window",
            Source = "as each of them",
            Code = new(typeof(RollingBeta), nameof(RollingBeta.Compute)),
            Test = "SectorDashboard.Application.Tests/Beta/BetaComparisonTests",
            Fields = ["beta.methods"],
            Recompute = BetaPrograms.Methods,
        },
        new()
        {
            Id = "dimson-beta",
            Name = "Dimson's beta",
            Formula = "Σ of the slopes of one regression on the index returns of the day before, the day and the day after; error² = s² 1'(X'X)⁻¹1",
            Units = "as beta; n - 4 degrees of freedom, for series that close at different moments",
            Source = "Dimson 1979, Journal of Financial Economics 7, 197-226",
            Code = new(typeof(DimsonBeta), nameof(DimsonBeta.Fit)),
            Test = "SectorDashboard.Analytics.Tests/Beta/DimsonBetaTests",
            Fields = ["beta.methods"],
            Recompute = BetaPrograms.DimsonAlone,
        },
        new()
        {
            Id = "five-day-beta",
            Name = "Five-day beta",
            Formula = "least squares on n overlapping 5-day returns; error² = (g - 1)/g Σ (β(i) - mean of β(i))², β(i) without the i-th of g = n/10 groups of neighbours, at least 2; "
                + "β ± t(g - 1) error",
            Units = "fund return per unit of index return; simple returns over five days, within which the fund compounds; in simulated windows of 20 to 252 days about 90 to 95 of 100 intervals hold the slope of the long run",
            Source = "jackknife of groups of neighbours: Künsch 1989, Annals of Statistics 17, 1217-1241",
            Code = new(typeof(OverlappingBeta), nameof(OverlappingBeta.Fit)),
            Test = "SectorDashboard.Analytics.Tests/Beta/OverlappingBetaTests",
            Fields = ["beta.methods"],
            Recompute = BetaPrograms.FiveDayAlone,
        },
        new()
        {
            Id = "adjusted-beta",
            Name = "Adjusted beta",
            Formula = "1/3 + 2/3 β, only for a daily multiple of 1",
            Units = "as beta; none for a fund that is reset to another multiple every day",
            Source = "Blume 1975, Journal of Finance 30, 785-795, in the rounded weights that terminals print",
            Code = new(typeof(AdjustedBeta), nameof(AdjustedBeta.Blume)),
            Test = "SectorDashboard.Analytics.Tests/Beta/AdjustedBetaTests",
        },
    ]);
}
