using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.Corrections;

namespace SectorDashboard.Application.SavedViews;

/// <summary>Says what has become of the data behind a view.</summary>
public static class DataChangeWords
{
    private const int MostNamed = 6;

    /// <summary>All of it in one or two sentences.</summary>
    public static string Headline(DataChange change) => change.Kind switch
    {
        DataChangeKind.OwnSeries when change.IsRealNow => "The data have changed since: the prices were simulated then, and there are real ones now.",
        DataChangeKind.OwnSeries => "The data have changed since.",
        DataChangeKind.OtherSeries =>
            $"Prices of the fund, its index and the broad market are the same; others have changed since: {Named(change.Others)}. At the most sentiment, flow and other hedges read them.",
        DataChangeKind.NewerDays => $"Since then {Say.Count(change.NewerSessions, "newer session")} came and nothing else changed: figures of the same dates are the same.",
        _ => "Nothing has changed since.",
    };

    /// <summary>What has become of each of the view's own series, and of the others where they are not all there is.</summary>
    public static IEnumerable<string> Details(DataChange change)
    {
        foreach (var series in change.Own)
        {
            yield return Sentence(series);
            foreach (var decision in series.Decisions)
            {
                yield return Sentence(decision);
            }
        }

        if (change.OtherDaysLeftOut)
        {
            yield return "Other days of the fund or its index are flagged now than then, and this view leaves flagged days out.";
        }

        if (change.Own.Count > 0 && change.Others.Count > 0)
        {
            yield return $"Changed too: {Named(change.Others)}, which at the most sentiment, flow and other hedges read.";
        }

        if (change.Own.Count > 0 && change.NewerSessions > 0)
        {
            yield return $"{Say.Count(change.NewerSessions, "newer session")} of the fund came as well.";
        }
    }

    /// <summary>What a decision does, and why.</summary>
    public static string Sentence(PriceCorrection decision) => decision.Undoes is null
        ? $"Decided {Say.Instant(decision.RecordedAt)} for {decision.Symbol}: prices before {Say.Day(decision.Date)} are divided by {Views.ViewNumber.Write(decision.Ratio)}. “{decision.Reason}”"
        : $"Undone {Say.Instant(decision.RecordedAt)}: the decision about {decision.Symbol} before {Say.Day(decision.Date)}.";

    private static string Sentence(SeriesChange series)
    {
        var days = series.Days switch
        {
            0 => "no day differs",
            1 => $"{Say.Day(series.First)} differs",
            _ => $"{Say.Count(series.Days, "day")} from {Say.Day(series.First)} to {Say.Day(series.Last)} differ",
        };
        var move = series.LargestMove is { } largest ? $", closes by up to {Say.Percent(largest, largest < 0.01 ? 4 : 1)}" : "";
        var source = series.SourceThen is null ? $"; there were no prices then, now {series.SourceNow}"
            : series.SourceThen != series.SourceNow ? $"; source then {series.SourceThen}, now {series.SourceNow}"
            : series.Decisions.Count == 0 && series.Days > 0 ? $"; {series.SourceNow} was recorded anew"
            : "";
        var splits = string.Concat(series.Splits.Select(split =>
            $"; split {Say.Shares(split.Ratio)} on {Say.Day(split.Date)}, so that prices before it are in new shares and returns the same"));
        return $"{series.Symbol}: {days}{move}{source}{splits}.";
    }

    private static string Named(IReadOnlyList<SeriesChange> changes)
    {
        var named = string.Join(", ", changes.Take(MostNamed).Select(change => change.Symbol));
        return changes.Count > MostNamed ? $"{named} and {changes.Count - MostNamed} more" : named;
    }
}
