namespace SectorDashboard.MarketData.Events;

/// <summary>Bounds that keep calendars from exhausting the machine.</summary>
public static class EventLimits
{
    /// <summary>Bytes a calendar may have.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Events of one calendar, repeated ones counted each time.</summary>
    public const int MostInFile = 2_000;

    /// <summary>Events that are kept in all.</summary>
    public const int MostKept = 10_000;

    /// <summary>Problems listed; further ones are only counted.</summary>
    public const int MostProblemsListed = 100;

    /// <summary>First day an event may have.</summary>
    public static readonly DateOnly First = new(1990, 1, 1);

    // Further on a repeated event says nothing yet.
    private const int YearsAhead = 5;

    /// <summary>Last day an event may have, by the day of asking.</summary>
    public static DateOnly Last(DateOnly today) => today.AddYears(YearsAhead);
}
