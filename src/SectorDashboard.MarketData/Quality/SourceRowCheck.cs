namespace SectorDashboard.MarketData.Quality;

/// <summary>What was odd in the rows as the source gave them.</summary>
internal static class SourceRowCheck
{
    private const int MostRemarks = 20;

    public static void Inspect(InspectedPrices inspected, QualityLog log)
    {
        var given = inspected.Prices.AsGiven;
        for (var i = 0; i < Math.Min(given.Remarks.Count, MostRemarks); i++)
        {
            log.Add(QualityKind.SourceRows, QualitySeverity.Note, null, $"{given.Source}: {given.Remarks[i]}");
        }
    }
}
