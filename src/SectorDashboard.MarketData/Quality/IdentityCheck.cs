using SectorDashboard.MarketData.Calendar;

namespace SectorDashboard.MarketData.Quality;

/// <summary>Whether a geared fund returned its multiple of the index's return: within 150 basis points, or for a reason that is known.</summary>
internal static class IdentityCheck
{
    private const double Limit = 0.015;

    public static void Inspect(InspectedPrices inspected, IndexIdentity identity, QualityLog log)
    {
        var bars = inspected.Bars;
        var endOfFirstYear = inspected.Instrument.LeverageHistory[0].From.AddYears(1);
        var distributions = new List<int>();
        var early = new List<int>();
        var otherIndex = new List<int>();
        var unexplained = new List<int>();
        for (var i = 1; i < bars.Count; i++)
        {
            // The identity is of a day: over several, the multiple is not that of the return. A step of scale is told as such.
            if (!(Math.Abs(identity.Difference[i]) > Limit)
                || log.IsFlagged(bars.Dates[i])
                || TradingCalendar.SessionsBetween(bars.Dates[i - 1], bars.Dates[i]) > 1)
            {
                continue;
            }

            var days = Math.Abs(identity.WithDistributions[i]) <= Limit ? distributions
                : !identity.HasOwnIndex[i] ? otherIndex
                : bars.Dates[i] < endOfFirstYear ? early
                : unexplained;
            days.Add(i);
        }

        string Describe(int i) =>
            $"{inspected.Prices.Symbol} returned {QualityWords.Return((bars.Close[i] / bars.Close[i - 1]) - 1)} on {bars.Dates[i]:yyyy-MM-dd}; its multiple of {identity.Witness[i]!.Symbol} is {QualityWords.Return(identity.Expected[i])}";

        void Explain(List<int> days, string reason)
        {
            if (days.Count > 0)
            {
                log.Add(
                    QualityKind.Identity, QualitySeverity.Note, DaySpan.Of(bars.Dates, days),
                    $"{reason}. That explains {QualityWords.Days(days.Count)} on which the fund is more than 150 basis points away from its multiple of the index, the last time so: {Describe(days[^1])}.");
            }
        }

        Explain(distributions, "Adjusted closes show a distribution");
        Explain(early, "In its first year a fund is traded so little that its last price may be hours older than the index's");
        Explain(otherIndex, $"Nothing here follows the fund's own index ({inspected.Instrument.Index ?? "not known"}), only others like it");
        log.AddEach(
            QualityKind.Identity, QualitySeverity.Warning, unexplained, i => DaySpan.Of(bars.Dates[i]),
            i => $"{Describe(i)}: {Math.Abs(identity.Difference[i]) * 1e4:N0} basis points apart.");
        foreach (var i in unexplained)
        {
            log.Flag(bars.Dates[i], QualityKind.Identity);
        }
    }
}
