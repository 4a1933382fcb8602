using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Answers;

/// <summary>Days whose returns are left out, oldest first. Two with the same days are equal.</summary>
internal sealed class LeftOutDays : IEquatable<LeftOutDays>
{
    private readonly DateOnly[] _days;

    private LeftOutDays(DateOnly[] days) => _days = days;

    /// <summary>Nothing is left out.</summary>
    public static LeftOutDays None { get; } = new([]);

    public ReadOnlySpan<DateOnly> Days => _days;

    public bool IsEmpty => _days.Length == 0;

    /// <summary>The days on which a return of one or the other is not to be trusted.</summary>
    public static LeftOutDays FlaggedIn(MarketHistory history, InstrumentPrices one, InstrumentPrices other)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var prices in (InstrumentPrices[])[one, other])
        {
            foreach (var flagged in history.QualityOf(prices).FlaggedDays)
            {
                days.Add(flagged.Date);
            }
        }

        return days.Count == 0 ? None : new LeftOutDays([.. days]);
    }

    /// <summary>How many of them lie from one day to another.</summary>
    public int CountBetween(DateOnly first, DateOnly last) => Math.Max(0, Before(last.DayNumber + 1) - Before(first.DayNumber));

    /// <inheritdoc/>
    public bool Equals(LeftOutDays? other) => other is not null && _days.AsSpan().SequenceEqual(other._days);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LeftOutDays);

    /// <inheritdoc/>
    public override int GetHashCode() => IsEmpty ? 0 : HashCode.Combine(_days.Length, _days[0], _days[^1]);

    private int Before(int dayNumber)
    {
        var count = 0;
        while (count < _days.Length && _days[count].DayNumber < dayNumber)
        {
            count++;
        }

        return count;
    }
}
