using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Answers;

/// <summary>
/// What the parts of one answer work from: the view, its prices, the returns on common days, and the range. Each part takes from it what
/// its key names, and nothing else; so it is computed again only when that changes.
/// </summary>
internal sealed class AnswerContext
{
    private const int BytesOfReturn = 44;

    // A reader can look up so many; the data page has the others.
    private const int MostDaysListed = 10;

    private readonly MarketHistory _history;
    private readonly List<AnswerNote> _notes;
    private readonly List<string> _deferred = [];

    public AnswerContext(RememberedParts parts, Subject subject, MarketHistory history, View view, List<AnswerNote> notes)
    {
        _history = history;
        _notes = notes;
        Parts = parts;
        Subject = subject;
        View = view;
        // As-traded prices jump on the day of a split; returns are always free of splits.
        ReturnBasis = view.Basis is PriceBasis.Total ? PriceBasis.Total : PriceBasis.Split;
        Fund = SeriesKey.Of(subject.Fund, ReturnBasis);
        Index = subject.Index is null ? null : SeriesKey.Of(subject.Index, ReturnBasis);
        var returns = Join();
        LastDay = Earlier(view.Range.To, returns is { Count: > 0 } ? returns.Dates[^1] : subject.Fund.Last);
        FirstDay = Later(view.Range.FirstDay(LastDay), subject.Fund.First);
        Period = returns?.Between(FirstDay, LastDay) ?? default;
        Returns = Period.Count > 0 ? returns : null;
        if (returns is not null && Returns is null)
        {
            Note("range", $"{subject.Fund.Symbol} and {subject.Index!.Symbol} have no common days in this range.");
        }

        Kept = Returns is null ? null : Keep(Returns);
    }

    public RememberedParts Parts { get; }

    public Subject Subject { get; }

    public View View { get; }

    /// <summary>The basis that returns are taken on.</summary>
    public PriceBasis ReturnBasis { get; }

    /// <summary>The fund's series that returns are taken from.</summary>
    public SeriesKey Fund { get; }

    /// <summary>The index's series that returns are taken from.</summary>
    public SeriesKey? Index { get; }

    /// <summary>First day of the range.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>Last day of the range that both series have; the fund's last where there is no index.</summary>
    public DateOnly LastDay { get; }

    /// <summary>All returns on common days; null where there are none in the range, for want of an index or of common days.</summary>
    public AlignedReturns? Returns { get; }

    /// <summary>The returns of the range.</summary>
    public ReturnPeriod Period { get; }

    /// <summary>
    /// The returns that betas and ledgers are taken from: all, or those without a flagged day where the view says so; null where there are none in the range.
    /// </summary>
    public KeptReturns? Kept { get; }

    /// <summary>The days that betas and ledgers leave out of the returns of two series: those flagged in either, where the view says so.</summary>
    public LeftOutDays LeftOut(InstrumentPrices one, InstrumentPrices other) =>
        View.Flagged is FlaggedDayRule.Omit ? LeftOutDays.FlaggedIn(_history, one, other) : LeftOutDays.None;

    /// <summary>Whether a part was left out because it would have to be simulated first.</summary>
    public IReadOnlyList<string> Deferred => _deferred;

    /// <summary>Leaves a part for an answer that is worth waiting for.</summary>
    public void Defer(string field, string reason)
    {
        _deferred.Add(field);
        Note(field, reason);
    }

    public void Note(string field, string reason) => _notes.Add(new AnswerNote(field, reason));

    private AlignedReturns? Join() => Subject.Index is null ? null : Parts.Get(
        new AlignedReturnsKey(Fund, Index!, LeftOutDays.None),
        _ => AlignedReturns.Join(Subject.Fund.Bars(ReturnBasis).ToCloses(), Subject.Index.Bars(ReturnBasis).ToCloses()),
        r => r.Count * BytesOfReturn);

    private KeptReturns? Keep(AlignedReturns returns)
    {
        var key = new AlignedReturnsKey(Fund, Index!, LeftOut(Subject.Fund, Subject.Index!));
        if (key.LeftOut.IsEmpty)
        {
            return new KeptReturns(key, returns, Period);
        }

        var kept = Parts.Get(key, k => returns.Without(k.LeftOut.Days), r => r.Count * BytesOfReturn);
        var period = kept.Between(FirstDay, LastDay);
        Note("flagged", Told(key.LeftOut, period.Count == 0));
        return period.Count == 0 ? null : new KeptReturns(key, kept, period);
    }

    private string Told(LeftOutDays leftOut, bool nothingIsLeft)
    {
        var days = leftOut.Days[..leftOut.CountBetween(DateOnly.MinValue, LastDay)].ToArray();
        var listed = string.Join(", ", days.TakeLast(MostDaysListed).Select(day => $"{day:yyyy-MM-dd}"));
        var others = days.Length > MostDaysListed ? $" and {days.Length - MostDaysListed} earlier ones" : "";
        return days.Length == 0 ? $"No day up to {LastDay:yyyy-MM-dd} is flagged, so none is left out."
            : nothingIsLeft ? $"Every return of the range contains a day that is flagged and left out ({listed}{others}): there is neither a beta nor a ledger."
            : $"Left out of betas and decay ledgers, because their returns are not to be trusted: {listed}{others}. In the range: {leftOut.CountBetween(FirstDay, LastDay)}.";
    }

    private static DateOnly Earlier(DateOnly? chosen, DateOnly last) => chosen is { } day && day < last ? day : last;

    private static DateOnly Later(DateOnly day, DateOnly first) => day > first ? day : first;
}

/// <summary>What the returns on common days depend on.</summary>
internal sealed record AlignedReturnsKey(SeriesKey Fund, SeriesKey Index, LeftOutDays LeftOut);
