namespace SectorDashboard.Analytics.Beta;

/// <summary>A beta pulled toward that of the market.</summary>
public static class AdjustedBeta
{
    /// <summary>
    /// One third plus two thirds of the beta (Blume 1975, in the rounded weights that terminals print): over the years the betas of shares drift toward 1.
    /// </summary>
    /// <param name="beta">The beta as estimated.</param>
    /// <param name="leverage">The daily multiple of what it belongs to.</param>
    /// <returns>Null unless the multiple is 1: nothing drifts toward 1 in what is reset to another multiple every day.</returns>
    public static double? Blume(double beta, double leverage) => leverage == 1 ? (1 + (2 * beta)) / 3 : null;
}
