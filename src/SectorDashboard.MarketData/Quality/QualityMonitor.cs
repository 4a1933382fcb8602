using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Calendar;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.MarketData.Quality;

/// <summary>Looks through the prices of one symbol for what may be wrong with them.</summary>
public static class QualityMonitor
{
    /// <summary>
    /// What is noticed in prices as they were known at an instant, set against the exchange's calendar, their sources' earlier answers, other
    /// sources, and for a geared fund the index in the same market. Scaling all prices changes nothing. Simulated prices are not inspected.
    /// </summary>
    public static QualityReport Inspect(InstrumentPrices prices, Market market, DateTimeOffset asOf)
    {
        if (prices.IsSample)
        {
            return QualityReport.Clean;
        }

        var inspected = new InspectedPrices(prices, market, TradingCalendar.LastSession(asOf));
        var log = new QualityLog(prices.Symbol);
        var identity = IndexIdentity.Of(inspected);
        SplitCheck.Inspect(inspected, identity, log);
        if (identity is not null)
        {
            IdentityCheck.Inspect(inspected, identity, log);
        }

        PriceRangeCheck.Inspect(inspected, log);
        SourceCheck.Inspect(inspected, log);
        ChangedHistoryCheck.Inspect(inspected, log);
        SessionCheck.Inspect(inspected, log);
        StaleTailCheck.Inspect(inspected, log);
        VolumeCheck.Inspect(inspected, log);
        SourceRowCheck.Inspect(inspected, log);
        return log.ToReport();
    }
}
