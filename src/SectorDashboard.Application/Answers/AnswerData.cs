using System.Text.Json;
using SectorDashboard.MarketData.Calendar;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.Application.Answers;

/// <summary>Where an answer's prices come from.</summary>
/// <param name="Vintage">The instant of the newest recording in use: with it in the link, the numbers stay the same.</param>
/// <param name="AsOf">Last day of the fund's prices.</param>
/// <param name="Stale">Whether more than two sessions of the exchange have closed since.</param>
/// <param name="SessionsOld">How many sessions of the exchange have closed since.</param>
/// <param name="Sample">Whether the prices are simulated.</param>
/// <param name="Sources">The source of each series in use.</param>
/// <param name="Warnings">What was noticed about the prices: of whole series, and of days of the range, the gravest first, at most fifty.</param>
/// <param name="FlaggedDays">How many days of the range have a return of fund or index that is not to be trusted.</param>
public sealed record AnswerData(
    DateTimeOffset Vintage, DateOnly AsOf, bool Stale, int SessionsOld, bool Sample, IReadOnlyList<SeriesSource> Sources, IReadOnlyList<DataWarning> Warnings,
    int FlaggedDays)
{
    // Sources have a session's prices by the next morning; one that is behind by more has stopped.
    private const int SessionsUntilStale = 2;

    private const int MostFindings = 50;

    internal static AnswerData Of(AnswerContext context, MarketHistory history)
    {
        var subject = context.Subject;
        var (first, last) = (context.FirstDay, context.View.Range.To ?? subject.Fund.Last);
        var findings = new List<QualityFinding>();
        var sources = new List<SeriesSource>();
        var warnings = new List<DataWarning>();
        foreach (var prices in new[] { subject.Fund, subject.Index, subject.Broad })
        {
            if (prices is null || sources.Exists(s => s.Symbol == prices.Symbol))
            {
                continue;
            }

            sources.Add(new SeriesSource(prices.Symbol, prices.Source, prices.First, prices.Last, prices.RecordedAt));
            if (prices.BasisNote(context.View.Basis) is { } note)
            {
                warnings.Add(new DataWarning(prices.Symbol, null, "basis", note));
            }

            findings.AddRange(history.QualityOf(prices).Findings.Where(finding => Concerns(finding, first, last)));
        }

        // Sorting keeps the order of equals: fund, index, broad market, and the latest of each first.
        warnings.AddRange(findings.OrderByDescending(finding => finding.Severity).Take(MostFindings).Select(DataWarning.Of));
        if (findings.Count > MostFindings)
        {
            warnings.Add(new DataWarning(subject.Fund.Symbol, null, "more", $"And {findings.Count - MostFindings} more that was noticed, of no graver sort."));
        }

        var today = DateOnly.FromDateTime(history.LastClose.UtcDateTime);
        var sessionsOld = TradingCalendar.SessionsBetween(subject.Fund.Last, today);
        return new AnswerData(
            subject.Market.RecordedAt, subject.Fund.Last, sessionsOld > SessionsUntilStale, sessionsOld, subject.Market.IsSample, sources, warnings,
            LeftOutDays.FlaggedIn(history, subject.Fund, subject.Index ?? subject.Fund).CountBetween(first, last));
    }

    /// <summary>Whether a finding is about a day from one to another, or about the whole series and more than a note.</summary>
    private static bool Concerns(QualityFinding finding, DateOnly first, DateOnly last) => finding.Date is { } date
        ? (finding.From ?? date) <= last && date >= first
        : finding.Severity > QualitySeverity.Note;
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
public sealed record DataWarning(string Symbol, DateOnly? Date, string Kind, string Message)
{
    internal static DataWarning Of(QualityFinding finding) =>
        new(finding.Symbol, finding.Date, JsonNamingPolicy.CamelCase.ConvertName(finding.Kind.ToString()), finding.Message);
}
