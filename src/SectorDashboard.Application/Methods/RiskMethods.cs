using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.Risk;
using SectorDashboard.Analytics.Simulation;
using SectorDashboard.Application.Methods.Recomputing;

namespace SectorDashboard.Application.Methods;

internal static class RiskMethods
{
    public static MethodSection Section { get; } = new("Scenarios and risk",
    [
        new()
        {
            Id = "scenarios",
            Name = "Simulated paths",
            Formula = "fund = Π max(0, 1 + L r + carry - fee) - 1 on the index's own path r; gbm: lognormal; ar1: the same with autocorrelation ρ of log returns; "
                + "bootstrap: blocks of the index's own log returns, centred and scaled to the volatility",
            Units = "fractions over the horizon; the expected index return is the what-if move. Percentiles are of the plain sample, linear between neighbours",
            Source = "Politis and Romano 1994, Journal of the American Statistical Association 89, 1303-1313; random numbers: Philox 4x32-10, Salmon and others 2011",
            Code = new(typeof(PathSimulation), nameof(PathSimulation.Run)),
            Test = "SectorDashboard.Analytics.Tests/Simulation/PathSimulationTests",
            Fields = ["scenarios.paths", "scenarios.percentiles", "scenarios.indexPercentiles", "scenarios.probabilityOfLoss", "scenarios.probabilityOfTotalLoss", "scenarios.outcomes", "scenarios.fan"],
            Recompute = ScenarioPrograms.Paths,
        },
        new()
        {
            Id = "control-variate",
            Name = "Mean and its standard error",
            Formula = "mean of fund - b (index growth - its known mean), b by least squares; antithetic pairs count as one draw",
            Units = "fraction; the error of the mean over draws",
            Source = "Glasserman, Monte Carlo Methods in Financial Engineering, sections 4.1 and 4.2",
            Code = new(typeof(ControlVariate), nameof(ControlVariate.Of)),
            Test = "SectorDashboard.Analytics.Tests/Simulation/ControlVariateTests",
            Fields = ["scenarios.mean", "scenarios.standardError"],
            Recompute = ScenarioPrograms.Mean,
        },
        new()
        {
            Id = "block-length",
            Name = "Block length of the bootstrap",
            Formula = "b = (2 G²/D)^(1/3) n^(1/3), G and D from a flat-top kernel estimate of the autocovariances",
            Units = "expected days in a block",
            Source = "Politis and White 2004, Econometric Reviews 23, 53-70; corrected by Patton, Politis and White 2009",
            Code = new(typeof(BlockLength), nameof(BlockLength.Optimal)),
            Test = "SectorDashboard.Analytics.Tests/Simulation/BlockLengthTests",
            Fields = ["scenarios.blockLength"],
            Recompute = ScenarioPrograms.BlockLength,
        },
        new()
        {
            Id = "tail-loss",
            Name = "Value at risk and conditional value at risk",
            Formula = "VaR = -quantile(1 - α) of the simulated returns; CVaR = -mean of the returns at or beyond it",
            Units = "fractions over the whole horizon, through the index's path: the root of time does not scale a geared fund's loss",
            Source = "Acerbi and Tasche 2002, Journal of Banking and Finance 26, 1487-1503",
            Code = new(typeof(TailLoss), nameof(TailLoss.Of)),
            Test = "SectorDashboard.Analytics.Tests/Risk/TailLossTests",
            Fields = ["scenarios.tailLosses"],
            Recompute = ScenarioPrograms.TailLoss,
        },
        new()
        {
            Id = "book-outcomes",
            Name = "The book on the scenarios",
            Formula = "return of the book = β × index return of the path + (hedge / book) × fund return of the path; exposure left of a hedge that is not sized again = index growth - fund growth",
            Units = "fractions of the book over the whole horizon; the hedge is bought once and not traded, costs of trading left out",
            Source = "our own arithmetic on the simulated paths",
            Code = new(typeof(BookOutcomes), nameof(BookOutcomes.Of)),
            Test = "SectorDashboard.Analytics.Tests/Hedging/BookOutcomesTests",
            Fields = ["scenarios.book", "scenarios.fan.exposure"],
            Recompute = ScenarioPrograms.Book,
        },
        new()
        {
            Id = "drawdown",
            Name = "Drawdown and ulcer index",
            Formula = "drawdown = close / highest close so far - 1; ulcer index = sqrt(mean drawdown²)",
            Units = "fractions of the highest close in the range",
            Source = "Martin and McCann 1989, The Investor's Guide to Fidelity Funds",
            Code = new(typeof(Drawdown), nameof(Drawdown.UlcerIndex)),
            Test = "SectorDashboard.Analytics.Tests/Risk/DrawdownTests",
            Fields = ["risk"],
            Recompute = RiskPrograms.Drawdown,
        },
    ]);
}
