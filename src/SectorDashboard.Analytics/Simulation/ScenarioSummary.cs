using SectorDashboard.Analytics.Risk;

namespace SectorDashboard.Analytics.Simulation;

/// <summary>What simulated paths say about the fund's return over the horizon, in fractions.</summary>
/// <param name="Fund">Percentiles of the fund's return, of the plain sample.</param>
/// <param name="Index">Percentiles of the index's return on the same paths.</param>
/// <param name="ProbabilityOfLoss">Share of the paths on which the fund returns less than nothing.</param>
/// <param name="ProbabilityOfTotalLoss">Share of the paths with a day that takes everything.</param>
/// <param name="Mean">Mean of the fund's return, by <see cref="ControlVariate"/> with the index's growth as control.</param>
/// <param name="StandardError">Standard error of that mean, with antithetic pairs as units where the model has them.</param>
/// <param name="TailLoss95">What the worst 5 % of the paths lose.</param>
/// <param name="TailLoss99">What the worst 1 % of the paths lose.</param>
/// <param name="Outcomes">How often the fund's return fell where.</param>
public sealed record ScenarioSummary(
    ReturnPercentiles Fund, ReturnPercentiles Index, double ProbabilityOfLoss, double ProbabilityOfTotalLoss, double Mean, double StandardError,
    TailLoss TailLoss95, TailLoss TailLoss99, OutcomeHistogram Outcomes)
{
    /// <summary>Summarises paths.</summary>
    /// <returns>Null where a figure is not finite: at extreme volatilities growth leaves what a number can hold.</returns>
    public static ScenarioSummary? Of(ScenarioPaths paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var mean = ControlVariate.Of(paths.Independent(paths.Fund), paths.Independent(paths.Index), paths.ExpectedIndex);
        double n = paths.Fund.Length, losses = 0, totalLosses = 0;
        foreach (var growth in paths.Fund)
        {
            losses += growth < 1 ? 1 : 0;
            totalLosses += growth == 0 ? 1 : 0;
        }

        var fund = SortedReturns(paths.Fund);
        var index = SortedReturns(paths.Index);
        return double.IsFinite(mean.Mean) && double.IsFinite(mean.StandardError) && double.IsFinite(fund[^1]) && double.IsFinite(index[^1])
            ? new ScenarioSummary(
                ReturnPercentiles.Of(fund), ReturnPercentiles.Of(index), losses / n, totalLosses / n,
                mean.Mean - 1, mean.StandardError, TailLoss.Of(fund, 0.95), TailLoss.Of(fund, 0.99), OutcomeHistogram.Of(fund))
            : null;
    }

    private static double[] SortedReturns(double[] growth)
    {
        var returns = new double[growth.Length];
        for (var path = 0; path < returns.Length; path++)
        {
            returns[path] = growth[path] - 1;
        }

        Array.Sort(returns);
        return returns;
    }
}
