using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.Web.Components.Prices;

/// <summary>What findings are called on the page.</summary>
internal static class FindingWords
{
    public static string Of(QualitySeverity severity) => severity switch
    {
        QualitySeverity.Error => "error",
        QualitySeverity.Warning => "warning",
        _ => "note",
    };

    public static string Of(QualityKind kind) => kind switch
    {
        QualityKind.MissingDays => "Missing sessions",
        QualityKind.ClosedDay => "Prices while the exchange was closed",
        QualityKind.SourceRows => "Odd rows of the source",
        QualityKind.PriceRange => "Prices that contradict each other",
        QualityKind.Volume => "Volume",
        QualityKind.StaleTail => "Stale prices",
        QualityKind.UnknownSplit => "Unknown split or wrong scale",
        QualityKind.ChangedHistory => "History that the source has changed",
        QualityKind.SourcesDiffer => "Sources that differ",
        QualityKind.Identity => "Fund against its multiple of the index",
        _ => kind.ToString(),
    };
}
