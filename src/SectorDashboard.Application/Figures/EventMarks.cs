using SectorDashboard.Application.Events;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Events;

namespace SectorDashboard.Application.Figures;

/// <summary>Marks on the sessions that have events.</summary>
internal static class EventMarks
{
    public static FigureTrace Draw(BarSeries bars, DateOnly first, DateOnly last, IReadOnlyList<MarketEvent> events)
    {
        var x = new List<double>();
        var y = new List<float>();
        var numbers = new List<float>();
        var texts = new List<string>();
        var latest = -1;
        foreach (var single in events)
        {
            if (EventSessions.Of(bars, single.Date) is not { } session || bars.Dates[session] < first || bars.Dates[session] > last)
            {
                continue;
            }

            if (session == latest)
            {
                texts[^1] += "; " + single.Title;
                continue;
            }

            x.Add(FigureDays.Milliseconds(bars.Dates[session]));
            y.Add((float)bars.Close[session]);
            numbers.Add(texts.Count);
            texts.Add(single.Title);
            latest = session;
        }

        return new FigureTrace(TraceRole.Event, [.. x], [.. y]) { Detail = [.. numbers], Texts = texts };
    }

    /// <summary>A sentence on the marks, to follow another; empty without any.</summary>
    public static string Say(FigureTrace marks) => marks.Y.Length switch
    {
        0 => "",
        1 => " One session with an event is marked.",
        var sessions => $" {sessions:N0} sessions with events are marked.",
    };

    /// <summary>What happened on a session; empty where nothing did.</summary>
    public static string TextOn(DateOnly session, FigureTrace marks) =>
        Array.BinarySearch(marks.X!, FigureDays.Milliseconds(session)) is >= 0 and var mark ? marks.Texts![mark] : "";
}
