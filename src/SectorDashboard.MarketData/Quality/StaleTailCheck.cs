using SectorDashboard.MarketData.Calendar;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Quality;

/// <summary>Whether the prices go on to the last session, and whether they still move.</summary>
internal static class StaleTailCheck
{
    // A session's prices are to be had by the next morning; yields and rates a day later, and the bond market has two holidays more in a row.
    private const int MostSessions = 2;
    private const int MostSessionsOfOthers = 5;

    // In 200,000 real days of funds and stocks no close came more than four times in a row.
    private const int MostRepeats = 5;

    public static void Inspect(InspectedPrices inspected, QualityLog log)
    {
        var last = inspected.Prices.Last;
        var old = TradingCalendar.SessionsBetween(last, inspected.LastSession);
        if (old > (inspected.FollowsExchange ? MostSessions : MostSessionsOfOthers))
        {
            log.Add(
                QualityKind.StaleTail, QualitySeverity.Warning, DaySpan.Of(last),
                $"The last price is of {last:yyyy-MM-dd}; {old:N0} sessions have ended since, the last on {inspected.LastSession:yyyy-MM-dd}.");
        }

        // A policy rate stands still for months.
        if (inspected.Instrument.Kind is InstrumentKind.Yield or InstrumentKind.Rate)
        {
            return;
        }

        var closes = inspected.Bars.Close;
        var first = closes.Length - 1;
        while (first > 0 && closes[first - 1] == closes[^1])
        {
            first--;
        }

        if (closes.Length - first > MostRepeats)
        {
            log.Add(
                QualityKind.StaleTail, QualitySeverity.Warning, new DaySpan(inspected.Bars.Dates[first], last),
                $"The last {closes.Length - first:N0} closes are all {QualityWords.Price(closes[^1])}: the source may repeat an old price.");
        }
    }
}
