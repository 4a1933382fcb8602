namespace SectorDashboard.Analytics.Simulation;

/// <summary>Where simulated paths have ended.</summary>
/// <param name="Index">Growth of 1 in the index, a value for each path.</param>
/// <param name="Fund">Growth of 1 in the fund on the same path; 0 after a total loss.</param>
/// <param name="ExpectedIndex">Expected growth of 1 in the index, known without simulation.</param>
/// <param name="IsPaired">Whether, in each sixteen, path k + 8 has the noise of path k with its sign turned.</param>
public sealed record ScenarioPaths(double[] Index, double[] Fund, double ExpectedIndex, bool IsPaired)
{
    /// <summary>Values that are independent of each other: the means of antithetic pairs, or the paths' own where there are none.</summary>
    /// <param name="growth">A value for each path.</param>
    internal double[] Independent(double[] growth)
    {
        if (!IsPaired)
        {
            return growth;
        }

        var means = new double[growth.Length / 2];
        for (var pair = 0; pair < means.Length; pair++)
        {
            var path = pair + (pair / PathLanes.Count * PathLanes.Count);
            means[pair] = (growth[path] + growth[path + PathLanes.Count]) / 2;
        }

        return means;
    }
}
