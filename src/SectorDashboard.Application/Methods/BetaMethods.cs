using SectorDashboard.Analytics.Beta;

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
        },
        new()
        {
            Id = "rolling-beta",
            Name = "Rolling beta",
            Formula = "least squares over the last window returns; EWMA: cov = 0.94 cov + 0.06 fund × index; Kalman: β = β + w, fund = β index + v, filtered",
            Units = "as beta, on each day with a whole window behind it",
            Source = "RiskMetrics 1996; West and Harrison 1997",
            Code = new(typeof(RollingBeta), nameof(RollingBeta.Compute)),
            Test = "SectorDashboard.Analytics.Tests/Beta/RollingBetaTests",
            Fields = ["beta.rolling"],
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
        },
    ]);
}
