using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Analytics.Simulation;

/// <summary>
/// Simulates a daily-reset fund on the index's own paths: Π max(0, 1 + L r + carry - fee) on the very returns that make the index, as in
/// <see cref="DailyResetPath"/>. Paths are in single precision; only where they end is kept.
/// </summary>
public static class PathSimulation
{
    /// <summary>Paths of a block, the unit that threads share out. Part of the random numbers' order: another size gives other bytes.</summary>
    internal const int BlockPaths = 512;

    /// <summary>Simulates paths. The same seed gives the same bytes, whatever the number of threads.</summary>
    /// <param name="model">How the index moves.</param>
    /// <param name="terms">The fund's leverage and rates.</param>
    /// <param name="paths">Number of paths, rounded up to a multiple of sixteen.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="threads">The most threads to use.</param>
    /// <param name="cancellation">Looked at between blocks.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no path or no thread, or carry and fee of a day take everything.</exception>
    /// <exception cref="OperationCanceledException">Cancellation was asked for.</exception>
    public static ScenarioPaths Run(IndexModel model, FundTerms terms, int paths, long seed, int threads, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (!(Daily(terms) > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(terms), terms, "Carry and fee of a day take everything.");
        }

        const int Group = 2 * PathLanes.Count;
        var simulated = (paths + Group - 1) / Group * Group;
        var index = new double[simulated];
        var fund = new double[simulated];
        var blocks = (simulated + BlockPaths - 1) / BlockPaths;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, block =>
        {
            var first = block * BlockPaths;
            var count = Math.Min(BlockPaths, simulated - first);
            FillBlock(model, terms, seed, block, index.AsSpan(first, count), fund.AsSpan(first, count));
        });
        return new ScenarioPaths(index, fund, model.ExpectedGrowth, model.IsPaired);
    }

    /// <summary>Simulates one block; the spans take the growth of 1 in the index and the fund. Allocates nothing.</summary>
    internal static void FillBlock(IndexModel model, FundTerms terms, long seed, int block, Span<double> index, Span<double> fund)
    {
        Span<float> indexGrowth = stackalloc float[index.Length];
        Span<float> fundGrowth = stackalloc float[index.Length];
        // 1 + L r + c is (1 + c) (1 + L/(1 + c) r): what every day has in common is kept out of single precision.
        var daily = Daily(terms);
        var common = Math.Pow(daily, model.Days);
        model.Fill(unchecked((ulong)seed), (uint)block, (float)(terms.Leverage / daily), indexGrowth, fundGrowth);
        for (var path = 0; path < index.Length; path++)
        {
            index[path] = indexGrowth[path];
            fund[path] = common * fundGrowth[path];
        }
    }

    private static double Daily(FundTerms terms) => 1 + terms.DailyCarry - terms.DailyFee;
}
