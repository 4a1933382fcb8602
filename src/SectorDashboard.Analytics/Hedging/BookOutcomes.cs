using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Analytics.Hedging;

/// <summary>What simulated paths make of a book with and without a hedge that is bought once and held: profits as fractions of the book.</summary>
/// <param name="Unhedged">Percentiles of the book's return alone.</param>
/// <param name="Hedged">Percentiles of the return of book and hedge.</param>
/// <param name="ProbabilityOfLossUnhedged">Share of the paths on which the book alone loses.</param>
/// <param name="ProbabilityOfLossHedged">Share of the paths on which book and hedge lose.</param>
public sealed record BookOutcomes(ReturnPercentiles Unhedged, ReturnPercentiles Hedged, double ProbabilityOfLossUnhedged, double ProbabilityOfLossHedged)
{
    /// <summary>Carries a book along the paths.</summary>
    /// <param name="paths">Growth of index and fund.</param>
    /// <param name="beta">The book's beta to the index: it earns beta times the index's return over the whole horizon.</param>
    /// <param name="hedge">The fund bought (negative: sold short) for each dollar of the book.</param>
    public static BookOutcomes Of(ScenarioPaths paths, double beta, double hedge)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var unhedged = new double[paths.Index.Length];
        var hedged = new double[paths.Index.Length];
        for (var path = 0; path < unhedged.Length; path++)
        {
            unhedged[path] = beta * (paths.Index[path] - 1);
            hedged[path] = unhedged[path] + (hedge * (paths.Fund[path] - 1));
        }

        Array.Sort(unhedged);
        Array.Sort(hedged);
        return new BookOutcomes(ReturnPercentiles.Of(unhedged), ReturnPercentiles.Of(hedged), Losses(unhedged), Losses(hedged));
    }

    private static double Losses(double[] sorted)
    {
        var losses = 0;
        while (losses < sorted.Length && sorted[losses] < 0)
        {
            losses++;
        }

        return (double)losses / sorted.Length;
    }
}
