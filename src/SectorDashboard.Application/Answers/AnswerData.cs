using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Answers;

/// <summary>Where an answer's prices come from.</summary>
/// <param name="Vintage">The instant of the newest recording in use: with it in the link, the numbers stay the same.</param>
/// <param name="AsOf">Last day of the fund's prices.</param>
/// <param name="Stale">Whether more than five weekdays have closed since.</param>
/// <param name="Sample">Whether the prices are simulated.</param>
/// <param name="Sources">The source of each series in use.</param>
/// <param name="Warnings">What was noticed about the prices.</param>
public sealed record AnswerData(
    DateTimeOffset Vintage, DateOnly AsOf, bool Stale, bool Sample, IReadOnlyList<SeriesSource> Sources, IReadOnlyList<DataWarning> Warnings)
{
    // A long weekend with a holiday on either side is no reason to worry a reader.
    private const int WeekdaysUntilStale = 5;

    internal static AnswerData Of(Subject subject, MarketHistory history, PriceBasis basis)
    {
        var sources = new List<SeriesSource>();
        var warnings = new List<DataWarning>();
        foreach (var prices in new[] { subject.Fund, subject.Index, subject.Broad })
        {
            if (prices is null || sources.Exists(s => s.Symbol == prices.Symbol))
            {
                continue;
            }

            sources.Add(new SeriesSource(prices.Symbol, prices.Source, prices.First, prices.Last, prices.RecordedAt));
            if (prices.BasisNote(basis) is { } note)
            {
                warnings.Add(new DataWarning(prices.Symbol, null, "basis", note));
            }
        }

        var today = DateOnly.FromDateTime(history.LastClose.UtcDateTime);
        var stale = WeekdaysBetween(subject.Fund.Last, today) > WeekdaysUntilStale;
        return new AnswerData(subject.Market.RecordedAt, subject.Fund.Last, stale, subject.Market.IsSample, sources, warnings);
    }

    private static int WeekdaysBetween(DateOnly earlier, DateOnly later)
    {
        var weekdays = 0;
        for (var day = earlier.AddDays(1); day <= later && weekdays <= WeekdaysUntilStale; day = day.AddDays(1))
        {
            weekdays += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return weekdays;
    }
}

/// <summary>The source of one series.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Source">The source as shown to people.</param>
/// <param name="First">First day with a price.</param>
/// <param name="Last">Last day with a price.</param>
/// <param name="RecordedAt">When the newest prices were recorded.</param>
public sealed record SeriesSource(string Symbol, string Source, DateOnly First, DateOnly Last, DateTimeOffset RecordedAt);

/// <summary>Something noticed about a series.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Date">The day, or null where it concerns the whole series.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Message">What was noticed, for people.</param>
public sealed record DataWarning(string Symbol, DateOnly? Date, string Kind, string Message);
