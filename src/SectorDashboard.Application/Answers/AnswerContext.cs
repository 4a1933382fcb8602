using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Answers;

/// <summary>
/// What the parts of one answer work from: the view, its prices, the returns on common days, and the range. Each part takes from it what
/// its key names, and nothing else; so it is computed again only when that changes.
/// </summary>
internal sealed class AnswerContext
{
    private readonly List<AnswerNote> _notes;

    public AnswerContext(PartCache parts, Subject subject, View view, List<AnswerNote> notes)
    {
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
    }

    public PartCache Parts { get; }

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

    public void Note(string field, string reason) => _notes.Add(new AnswerNote(field, reason));

    private AlignedReturns? Join() => Subject.Index is null ? null : Parts.Get(
        new AlignedReturnsKey(Fund, Index!),
        _ => AlignedReturns.Join(Subject.Fund.Bars(ReturnBasis).ToCloses(), Subject.Index.Bars(ReturnBasis).ToCloses()),
        r => r.Count * 44);

    private static DateOnly Earlier(DateOnly? chosen, DateOnly last) => chosen is { } day && day < last ? day : last;

    private static DateOnly Later(DateOnly day, DateOnly first) => day > first ? day : first;
}

/// <summary>What the returns on common days depend on.</summary>
internal sealed record AlignedReturnsKey(SeriesKey Fund, SeriesKey Index);
