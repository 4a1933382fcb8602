namespace SectorDashboard.Analytics.Events;

/// <summary>Returns of a series around days, beside those around every day: simple, close to close.</summary>
/// <param name="Before">Over the five sessions before the session: from the close of the sixth session before it to that of the one before it.</param>
/// <param name="On">On the session itself.</param>
/// <param name="After">Over the five sessions after the session.</param>
public sealed record EventWindow(EventReturns? Before, EventReturns? On, EventReturns? After)
{
    /// <summary>Sessions before and after.</summary>
    public const int Sessions = 5;

    /// <summary>
    /// The returns around some sessions. A session near an end of the series counts only for the windows that the closes reach; null where there are none.
    /// </summary>
    /// <param name="closes">Positive closes, oldest first; nothing after the last of them is known.</param>
    /// <param name="sessions">Positions of the sessions in the closes.</param>
    public static EventWindow Around(ReadOnlySpan<double> closes, ReadOnlySpan<int> sessions)
    {
        var (before, on, after) = (new double[sessions.Length], new double[sessions.Length], new double[sessions.Length]);
        int befores = 0, ons = 0, afters = 0;
        foreach (var session in sessions)
        {
            if (session > Sessions)
            {
                before[befores++] = (closes[session - 1] / closes[session - 1 - Sessions]) - 1;
            }

            if (session > 0)
            {
                on[ons++] = (closes[session] / closes[session - 1]) - 1;
            }

            if (session + Sessions < closes.Length)
            {
                after[afters++] = (closes[session + Sessions] / closes[session]) - 1;
            }
        }

        return new EventWindow(EventReturns.Of(before.AsSpan(0, befores)), EventReturns.Of(on.AsSpan(0, ons)), EventReturns.Of(after.AsSpan(0, afters)));
    }

    /// <summary>The returns around every session from one to the last: what is usual.</summary>
    public static EventWindow AroundEvery(ReadOnlySpan<double> closes, int first)
    {
        var sessions = new int[Math.Max(0, closes.Length - first)];
        for (var i = 0; i < sessions.Length; i++)
        {
            sessions[i] = first + i;
        }

        return Around(closes, sessions);
    }
}
