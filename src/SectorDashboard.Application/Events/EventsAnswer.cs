using SectorDashboard.Analytics.Events;
using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Events;

/// <summary>
/// What a fund did around the events of a range. It stands beside the answer and is no part of it: events come and go, and the same view and
/// vintage give the same answer all the same. An event's session is the first on or after its day, at most seven days later; an event before the
/// fund's first price has none.
/// </summary>
/// <param name="First">First day of the range.</param>
/// <param name="Last">Last day of the range that the fund may have prices on.</param>
/// <param name="Groups">The categories with a session in the range, in the order of <see cref="EventCategory"/>.</param>
/// <param name="Every">The returns around every session of the range: what is usual.</param>
/// <param name="Upcoming">The next events after the last close of the exchange, at most <see cref="MostUpcoming"/>.</param>
/// <param name="Known">How many events there are in all.</param>
public sealed record EventsAnswer(DateOnly First, DateOnly Last, IReadOnlyList<EventGroup> Groups, EventWindow Every, IReadOnlyList<MarketEvent> Upcoming, int Known)
{
    /// <summary>How many events to come are listed.</summary>
    public const int MostUpcoming = 5;

    /// <summary>Fewer sessions than this tell next to nothing.</summary>
    public const int FewSessions = 20;

    /// <summary>What the fund did in the range of an answer, from the closes up to its last day on the basis that returns are taken on.</summary>
    /// <param name="reading">The answer with its series.</param>
    /// <param name="history">The history that it is from.</param>
    /// <param name="events">The events by day.</param>
    public static EventsAnswer Of(AnswerReading reading, MarketHistory history, IReadOnlyList<MarketEvent> events)
    {
        var inputs = reading.Answer.Inputs;
        var (firstDay, lastDay) = (inputs.From ?? reading.Series.First, reading.Series.Last);
        var today = DateOnly.FromDateTime(history.LastClose.UtcDateTime);
        var upcoming = events.Where(e => e.Date > today).Take(MostUpcoming).ToList();

        // As-traded prices jump with each split; returns are always free of splits.
        var basis = inputs.Basis == "total" ? PriceBasis.Total : PriceBasis.Split;
        var bars = history.MarketOf(inputs.Fund).Find(inputs.Fund)!.Bars(basis);
        var closes = bars.Close.AsSpan(0, bars.IndexAtOrBefore(lastDay) + 1);
        var first = bars.IndexAtOrAfter(firstDay);
        var groups = new List<EventGroup>();
        foreach (var category in events.GroupBy(e => e.Category).OrderBy(g => g.Key))
        {
            var sessions = new SortedSet<int>();
            foreach (var single in category)
            {
                if (EventSessions.Of(bars, single.Date) is { } session && session >= first && session < closes.Length)
                {
                    sessions.Add(session);
                }
            }

            if (sessions.Count > 0)
            {
                groups.Add(new EventGroup(category.Key, sessions.Count, EventWindow.Around(closes, [.. sessions])));
            }
        }

        return new EventsAnswer(firstDay, lastDay, groups, EventWindow.AroundEvery(closes, first), upcoming, events.Count);
    }
}

/// <summary>What the fund did around the events of a category. Events of one session count once.</summary>
/// <param name="Category">The category.</param>
/// <param name="Sessions">Sessions with such an event: the first on or after its day, at most seven days later.</param>
/// <param name="Returns">The returns around them.</param>
public sealed record EventGroup(EventCategory Category, int Sessions, EventWindow Returns);
