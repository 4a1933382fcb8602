using System.Text.Json.Serialization;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Application.Surroundings;

/// <summary>One measure of what happens around the index, on the range's sessions: for a small chart.</summary>
/// <param name="Name">A name that stays the same, such as "breadth" or "against XLI".</param>
/// <param name="About">What it is, for people.</param>
/// <param name="Unit">How its values read.</param>
/// <param name="AsOf">The last session of the range that has a value.</param>
/// <param name="Latest">The value of that session.</param>
/// <param name="Change20">What it has changed by over 20 sessions: a fraction of itself for a ratio, else in its own unit; null without a value then.</param>
/// <param name="Percentile">Mid-rank among the 252 sessions before; a fraction, null under 60 of them.</param>
public sealed record Surrounding(string Name, string About, SurroundingUnit Unit, DateOnly AsOf, double Latest, double? Change20, double? Percentile)
{
    private const int ChangeSessions = 20;
    private const int FewestRanked = 60;

    /// <summary>The range's sessions.</summary>
    [JsonIgnore]
    public ArraySegment<DateOnly> Dates { get; private init; }

    /// <summary>Its value on each of them; NaN where there is none.</summary>
    [JsonIgnore]
    public ArraySegment<double> Values { get; private init; }

    /// <summary>The measure over a range of sessions; null where it has no value in it.</summary>
    internal static Surrounding? Of(SurroundingHistory history, DateOnly[] sessions, int first, int last)
    {
        var latest = last;
        while (latest >= first && double.IsNaN(history.Values[latest]))
        {
            latest--;
        }

        if (latest < first)
        {
            return null;
        }

        var value = history.Values[latest];
        var before = Math.Min(latest, TradingYear.Days);
        var rank = PercentileRank.MidRank(history.Values.AsSpan(latest - before, before), value, FewestRanked);
        return new Surrounding(history.Name, history.About, history.Unit, sessions[latest], value, Change(history, latest), rank)
        {
            Dates = new ArraySegment<DateOnly>(sessions, first, last - first + 1),
            Values = new ArraySegment<double>(history.Values, first, last - first + 1),
        };
    }

    private static double? Change(SurroundingHistory history, int session)
    {
        if (session < ChangeSessions || double.IsNaN(history.Values[session - ChangeSessions]))
        {
            return null;
        }

        var (then, now) = (history.Values[session - ChangeSessions], history.Values[session]);
        return history.Unit is SurroundingUnit.Ratio ? (now / then) - 1 : now - then;
    }
}

/// <summary>How the values of a measure read.</summary>
public enum SurroundingUnit
{
    /// <summary>A share from 0 to 1.</summary>
    Share,

    /// <summary>A price relative to another, of which only changes mean something.</summary>
    Ratio,

    /// <summary>Percent per year.</summary>
    Percent,
}

/// <summary>A measure on every session of the index; NaN where there is none.</summary>
internal sealed record SurroundingHistory(string Name, string About, SurroundingUnit Unit, double[] Values);
