using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.SavedViews;

/// <summary>What has become of the data behind a view since its vintage.</summary>
/// <param name="IsRealNow">Whether prices that were simulated then are real now.</param>
/// <param name="NewerSessions">Sessions of the fund that have come after its last one then; they do not touch the figures of the same dates.</param>
/// <param name="Own">Changes of the fund, its index and the broad market on the days up to the view's last.</param>
/// <param name="Others">Changes of other series on those days, which at the most sentiment, flow and the other hedges read.</param>
/// <param name="OtherDaysLeftOut">Whether the view leaves flagged days out, and other days are flagged now.</param>
public sealed record DataChange(
    bool IsRealNow, int NewerSessions, IReadOnlyList<SeriesChange> Own, IReadOnlyList<SeriesChange> Others, bool OtherDaysLeftOut = false)
{
    /// <summary>The gravest of it.</summary>
    public DataChangeKind Kind =>
        IsRealNow || OtherDaysLeftOut || Own.Count > 0 ? DataChangeKind.OwnSeries
        : Others.Count > 0 ? DataChangeKind.OtherSeries
        : NewerSessions > 0 ? DataChangeKind.NewerDays
        : DataChangeKind.Nothing;

    /// <summary>Compares the data that an answer to a view rests on with later ones.</summary>
    public static DataChange Since(View view, Answer answer, MarketHistory then, MarketHistory now)
    {
        var (before, after) = (then.MarketOf(answer.Inputs.Fund), now.MarketOf(answer.Inputs.Fund));
        var fund = after.Find(answer.Inputs.Fund)!;
        var newer = fund.Bars(view.Basis).Dates.Count(day => day > answer.Data.AsOf);
        if (before.IsSample != after.IsSample)
        {
            return new DataChange(true, newer, [], []);
        }

        var own = answer.Data.Sources.Select(source => source.Symbol).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (view.Index is null && after.FindIndexOf(fund.Instrument) is { } index)
        {
            own.Add(index.Symbol);
        }

        var changes = after.All
            .Select(prices => SeriesChange.Of(before.Find(prices.Symbol), prices, then.Vintage, view.Basis, LastDay(view, answer)))
            .OfType<SeriesChange>()
            .ToLookup(change => own.Contains(change.Symbol));
        return new DataChange(
            false, newer, [.. changes[true]], [.. changes[false].Where(change => change.Days > 0)],
            view.Flagged == FlaggedDayRule.Omit && !LeftOut(view, answer, then).SequenceEqual(LeftOut(view, answer, now)));
    }

    private static IEnumerable<DateOnly> LeftOut(View view, Answer answer, MarketHistory history)
    {
        var market = history.MarketOf(answer.Inputs.Fund);
        var fund = market.Find(answer.Inputs.Fund)!;
        var index = answer.Inputs.Index is { } symbol ? market.Find(symbol) : null;
        return LeftOutDays.FlaggedIn(history, fund, index ?? fund).Days.ToArray().TakeWhile(day => day <= LastDay(view, answer));
    }

    /// <summary>The last day that the view may look at: the one it names, else the fund's last then.</summary>
    internal static DateOnly LastDay(View view, Answer answer) => view.Range.To ?? answer.Data.AsOf;
}

/// <summary>How grave a change of data is for a view.</summary>
public enum DataChangeKind
{
    /// <summary>Nothing has changed.</summary>
    Nothing,

    /// <summary>Only newer days have come: figures of the same dates are the same.</summary>
    NewerDays,

    /// <summary>Series have changed that at the most sentiment, flow and the other hedges read.</summary>
    OtherSeries,

    /// <summary>Prices of the fund, its index or the broad market have changed on the view's days or before, or which of the days the view leaves out.</summary>
    OwnSeries,
}
