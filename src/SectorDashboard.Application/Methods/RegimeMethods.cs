using SectorDashboard.Analytics.Decay;
using SectorDashboard.Analytics.Regimes;
using SectorDashboard.Application.Methods.Recomputing;

namespace SectorDashboard.Application.Methods;

internal static class RegimeMethods
{
    private const string WalkForwardTest = "SectorDashboard.Application.Tests/Regimes/WalkForwardFiguresTests";

    public static MethodSection Section { get; } = new("Spike or reassessment",
    [
        new()
        {
            Id = "such-days",
            Name = "Days that ask the question",
            Formula = "the bear fund rises (a bull fund falls) by more than spike on at least surge times its usual dollar volume",
            Units = "spike a fraction, 0.03 by default; surge a multiple of the mean of the 20 sessions before, 1.5 by default",
            Source = "the question of the press on 7 January 2026",
            Code = new(typeof(FundSpikes), nameof(FundSpikes.Find)),
            Test = "SectorDashboard.Analytics.Tests/Regimes/FundSpikesTests",
            Fields = ["regime.suchDays"],
            Recompute = RegimePrograms.SuchDays,
        },
        new()
        {
            Id = "direction",
            Name = "Direction, scored against its base rate",
            Formula = "is the index's log return over the next 20 days under -1/2 × standard deviation of 252 daily log returns × √20? Ridge logistic regression, "
                + "refitted only on outcomes known by then; Brier = mean (probability - outcome)²",
            Units = "probabilities; the base rate is itself walk-forward; a model has skill if it beats it by more than 1.645 standard errors, else the base rate is shown",
            Source = "le Cessie and van Houwelingen 1992, Applied Statistics 41, 191-201; Brier 1950, Monthly Weather Review 78, 1-3; standard error by Newey and West 1987",
            Code = new(typeof(WalkForward), nameof(WalkForward.Forecast)),
            Test = WalkForwardTest,
            Fields = ["regime.direction"],
            Recompute = RegimePrograms.Direction,
        },
        new()
        {
            Id = "turbulence",
            Name = "Turbulence, scored against its base rate",
            Formula = "does the sum of squared log returns over the next 20 days exceed its median of 252 days? Logistic on the log variances of 1, 5 and 22 days and of the "
                + "volatility index, each over that median; refitted every 21 days",
            Units = "probabilities and Brier scores as above",
            Source = "le Cessie and van Houwelingen 1992, Applied Statistics 41, 191-201; the spans of Corsi 2009",
            Code = new(typeof(RegimeFeatures), nameof(RegimeFeatures.OfTurbulence)),
            Test = WalkForwardTest,
            Fields = ["regime.turbulence.probability", "regime.turbulence.baseRate", "regime.turbulence.brier", "regime.turbulence.brierOfBaseRate", "regime.turbulence.n", "regime.turbulence.onSuchDays"],
            Recompute = RegimePrograms.Turbulence,
        },
        new()
        {
            Id = "expected-volatility",
            Name = "Expected volatility and what holding the fund then costs",
            Formula = "volatility = sqrt(252 exp(fit) × mean exp(residual)), the log variance of the days ahead fitted by least squares on those of 1, 5 and 22 days; "
                + "expected cost = 1 - exp(-c T), median cost = 1 - exp(-L² σ² T/2 - c T)",
            Units = "per year over the view's days; costs are fractions over them, the index expected to end where it is, negative is a gain; the share explained out of sample",
            Source = "Corsi 2009, Journal of Financial Econometrics 7, 174-196; Duan 1983, Journal of the American Statistical Association 78, 605-610",
            Code = new(typeof(VarianceForecast), nameof(VarianceForecast.Volatility)),
            Test = WalkForwardTest,
            Fields = ["regime.turbulence.expectedVolatility", "regime.turbulence.expectedCost", "regime.turbulence.medianCost", "regime.turbulence.explained"],
            Recompute = RegimePrograms.ExpectedVolatility,
        },
        new()
        {
            Id = "volatility-state",
            Name = "Filtered probability of the turbulent state",
            Formula = "ξ(t) ∝ (P' ξ(t-1)) × density of the return in each state; two variances, maximum likelihood on the past alone",
            Units = "probability, filtered and never smoothed; volatilities per year",
            Source = "Hamilton 1989, Econometrica 57, 357-384; the filter is held to his GNP figures",
            Code = new(typeof(HamiltonFilter), nameof(HamiltonFilter.Run)),
            Test = "SectorDashboard.Analytics.Tests/Regimes/HamiltonFilterTests",
            Fields = ["regime.state"],
            Recompute = RegimePrograms.State,
        },
        new()
        {
            Id = "cusum",
            Name = "Cumulative sums",
            Formula = "up = max(0, up + z - 0.5), down = max(0, down - z - 0.5), z the return standardised by the year before; an alarm beyond 5",
            Units = "standard deviations",
            Source = "Page 1954, Biometrika 41, 100-115",
            Code = new(typeof(Cusum), nameof(Cusum.Through)),
            Test = "SectorDashboard.Analytics.Tests/Regimes/CusumTests",
            Fields = ["regime.cusum"],
            Recompute = RegimePrograms.Cusum,
        },
        new()
        {
            Id = "efficiency-ratio",
            Name = "Efficiency ratio",
            Formula = "|P(t) - P(t-20)| / Σ |daily changes|",
            Units = "1 for a straight line, near 0 for going nowhere",
            Source = "Kaufman 1995, Smarter Trading",
            Code = new(typeof(EfficiencyRatio), nameof(EfficiencyRatio.Of)),
            Test = "SectorDashboard.Analytics.Tests/Regimes/EfficiencyRatioTests",
            Fields = ["regime.efficiencyRatio"],
            Recompute = RegimePrograms.EfficiencyRatio,
        },
        new()
        {
            Id = "index-variance-ratio",
            Name = "Variance ratio of the index's last year",
            Formula = "as in the decay ledger, over the last 252 log returns",
            Units = "a ratio: above 1 moves go on, below 1 they turn back",
            Source = "Lo and MacKinlay 1988",
            Code = new(typeof(VarianceRatio), nameof(VarianceRatio.Compute)),
            Test = "SectorDashboard.Analytics.Tests/Decay/VarianceRatioTests",
            Fields = ["regime.varianceRatio"],
            Recompute = RegimePrograms.VarianceRatio,
        },
    ]);
}
