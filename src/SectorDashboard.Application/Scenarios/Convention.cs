using SectorDashboard.Application.Figures;

namespace SectorDashboard.Application.Scenarios;

/// <summary>What the figures of the scenarios suppose, in words.</summary>
internal static class Convention
{
    private const string Figures = "Fund returns include carry and fee, with a reset each day; percentiles are linear between neighbours.";

    public static string Lognormal(ScenarioKey key) =>
        $"Lognormal daily index returns at {Say.Percent(key.Vol)} a year{(key.Autocorr == 0 ? "" : $", autocorrelation {Say.Number(key.Autocorr)}")}; {Expected(key)} {Figures}";

    public static string Bootstrap(ScenarioKey key, int returns, double blockLength) =>
        $"Blocks of {Say.Number(returns, 0)} daily log returns of {key.Index!.Symbol} up to {key.LastDay:yyyy-MM-dd}, {Say.Number(blockLength, 1)} days long on average, " +
        $"scaled to {Say.Percent(key.Vol)} a year; {Expected(key)} {Figures}";

    private static string Expected(ScenarioKey key) =>
        $"the index is expected to return {Say.Change(key.Move)} over {key.Days} {(key.Days == 1 ? "day" : "days")}.";
}
