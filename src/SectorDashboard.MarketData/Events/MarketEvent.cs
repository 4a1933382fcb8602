namespace SectorDashboard.MarketData.Events;

/// <summary>Something that happened or will happen on a day: an entry of a calendar that was imported, or a reader's own note.</summary>
/// <param name="Id">128 random bits in hexadecimal digits.</param>
/// <param name="Date">The day, in New York.</param>
/// <param name="Title">What it is, in a reader's or a calendar's words: untrusted text of one line, at most <see cref="EventTitle.Longest"/> characters.</param>
/// <param name="Category">What sort of thing it is.</param>
/// <param name="Source">Name of the file it came in, or "note".</param>
public sealed record MarketEvent(string Id, DateOnly Date, string Title, EventCategory Category, string Source)
{
    /// <summary>The source of what a reader wrote.</summary>
    public const string NoteSource = "note";

    /// <summary>The longest name of a file that is kept.</summary>
    public const int LongestSource = 100;

    /// <summary>What makes it the same event as another, wherever the two come from.</summary>
    public EventEntry Entry => new(Date, Title, Category);
}

/// <summary>An event as a calendar states it. Two with the same values are the same event.</summary>
/// <param name="Date">The day, in New York.</param>
/// <param name="Title">What it is.</param>
/// <param name="Category">What sort of thing it is.</param>
public readonly record struct EventEntry(DateOnly Date, string Title, EventCategory Category);
