using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Analytics.Tests.Simulation;

/// <summary>Simulated paths for the tests.</summary>
internal static class Simulated
{
    public static FundTerms Soxs { get; } = new(-3, 0.0095, 0.04, 0.005);

    /// <summary>A fund without carry and fee.</summary>
    public static FundTerms Plain(double leverage) => new(leverage, 0, 0, 0);

    /// <summary>Each of the three models: gbm, ar1 and bootstrap.</summary>
    public static IndexModel Model(string name, int days = 63) => name switch
    {
        "gbm" => new LognormalIndex(0.5, 0.02, days),
        "ar1" => new LognormalIndex(0.5, 0.02, days, 0.3),
        _ => new BootstrapIndex(Golden.Scenarios.GetProperty("blockLengths").GetProperty("history").Numbers("values"), 2.6, 0.5, 0.02, days),
    };

    public static ScenarioPaths Paths(IndexModel model, FundTerms terms, int paths, long seed, int threads = 2) =>
        PathSimulation.Run(model, terms, paths, seed, threads, TestContext.Current.CancellationToken);

    /// <summary>The fund of the independent script.</summary>
    public static FundTerms GoldenTerms { get; } = new(
        Golden.Scenarios.Number("terms", "leverage"), Golden.Scenarios.Number("terms", "fee"), Golden.Scenarios.Number("terms", "cash"), Golden.Scenarios.Number("terms", "spread"));

    /// <summary>The models of the independent script; "wild" is lognormal at a volatility that ruins the fund on most paths.</summary>
    public static IndexModel GoldenModel(string name)
    {
        var golden = Golden.Scenarios;
        var (volatility, move, days) = (golden.Number("volatility"), golden.Number("move"), (int)golden.Number("days"));
        return name switch
        {
            "gbm" => new LognormalIndex(volatility, move, days),
            "ar1" => new LognormalIndex(volatility, move, days, golden.Number("autocorrelation")),
            "wild" => new LognormalIndex(golden.Number("wildVolatility"), move, days),
            _ => new BootstrapIndex(
                golden.GetProperty("blockLengths").GetProperty("history").Numbers("values"), golden.Number("blockLength"), volatility, move, days),
        };
    }
}
