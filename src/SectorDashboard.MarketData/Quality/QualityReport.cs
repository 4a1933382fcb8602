namespace SectorDashboard.MarketData.Quality;

/// <summary>What was noticed in the prices of one symbol.</summary>
/// <param name="Findings">What it was, the gravest first, among equals the latest; of each sort the latest hundred, the others as one.</param>
/// <param name="FlaggedDays">Every day whose return is not to be trusted, oldest first.</param>
public sealed record QualityReport(IReadOnlyList<QualityFinding> Findings, IReadOnlyList<FlaggedDay> FlaggedDays)
{
    /// <summary>Nothing was noticed.</summary>
    public static QualityReport Clean { get; } = new([], []);
}

/// <summary>A day whose return, from the close before it to its own, is not to be trusted.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Why.</param>
public readonly record struct FlaggedDay(DateOnly Date, QualityKind Kind);
