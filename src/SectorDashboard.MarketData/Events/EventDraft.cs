using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Events;

/// <summary>An event as a person writes it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Title">What it is.</param>
/// <param name="Category">What sort of thing it is, by name; a note where nothing is said.</param>
public sealed record EventDraft(DateOnly? Date, string? Title, string? Category = null)
{
    /// <summary>What of the draft cannot be used.</summary>
    public IEnumerable<EventProblem> Problems(DateOnly today)
    {
        if (Date is not { } date)
        {
            yield return new EventProblem("date", "date: a day is needed, as yyyy-MM-dd.");
        }
        else if (new EventReading(EventLimits.Last(today)).Problem(date) is { } problem)
        {
            yield return new EventProblem("date", $"date: {problem}.");
        }

        var title = EventTitle.OneLine(Title);
        if (title.Length is 0 or > EventTitle.Longest)
        {
            yield return new EventProblem(
                "title", title.Length == 0 ? "title: '' is no title." : $"title: '{QuotedValue.Shorten(title)}' has {title.Length} characters; at most {EventTitle.Longest}.");
        }

        if (!TryCategory(out _))
        {
            yield return new EventProblem("category", $"category: '{QuotedValue.Shorten(Category!)}' is none of {EventCategories.Names}.");
        }
    }

    /// <summary>The category; a note where nothing is said.</summary>
    internal bool TryCategory(out EventCategory category)
    {
        category = EventCategory.Note;
        return string.IsNullOrWhiteSpace(Category) || EventCategories.TryParse(Category, out category);
    }
}

/// <summary>Something in a draft that cannot be used.</summary>
/// <param name="Field">The draft's field: date, title or category.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record EventProblem(string Field, string Message);
