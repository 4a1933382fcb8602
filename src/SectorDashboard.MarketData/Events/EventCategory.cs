namespace SectorDashboard.MarketData.Events;

/// <summary>What sort of event it is.</summary>
public enum EventCategory
{
    /// <summary>A company's results.</summary>
    Earnings,

    /// <summary>A decision or speech of a central bank.</summary>
    CentralBank,

    /// <summary>Figures on prices in the economy.</summary>
    Inflation,

    /// <summary>Anything else of a calendar.</summary>
    Other,

    /// <summary>A reader's own note.</summary>
    Note,
}

/// <summary>How categories are written and told from titles.</summary>
public static class EventCategories
{
    private static readonly (EventCategory Category, string[] Words)[] s_signs =
    [
        (EventCategory.CentralBank, ["fomc", "fed", "federal reserve", "central bank", "central banks", "rate decision", "rate decisions", "ecb", "bank of japan", "bank of england"]),
        (EventCategory.Inflation, ["cpi", "ppi", "pce", "inflation", "consumer price", "consumer prices", "producer price", "producer prices"]),
        (EventCategory.Earnings, ["earnings", "results", "eps"]),
    ];

    /// <summary>Every category's name, for people.</summary>
    public static string Names { get; } = string.Join(", ", Enum.GetValues<EventCategory>().Select(Name));

    /// <summary>The category's name, for people.</summary>
    public static string Name(EventCategory category) => category switch
    {
        EventCategory.CentralBank => "central bank",
        _ => category.ToString().ToLowerInvariant(),
    };

    /// <summary>Reads a name whatever its letter case, its words together, apart or joined by a hyphen or underscore.</summary>
    public static bool TryParse(string? text, out EventCategory category)
    {
        var letters = string.Concat((text ?? "").Where(char.IsAsciiLetter));
        foreach (var known in Enum.GetValues<EventCategory>())
        {
            if (letters.Length > 0 && letters.Length + 2 >= text!.Trim().Length && letters.Equals(known.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                category = known;
                return true;
            }
        }

        category = default;
        return false;
    }

    /// <summary>The category that a title's words suggest; whole words only, of letters and digits.</summary>
    public static EventCategory FromTitle(string title)
    {
        var spaced = $" {string.Concat(title.Select(c => char.IsLetterOrDigit(c) ? c : ' '))} ";
        foreach (var (category, words) in s_signs)
        {
            if (Array.Exists(words, word => spaced.Contains($" {word} ", StringComparison.OrdinalIgnoreCase)))
            {
                return category;
            }
        }

        return EventCategory.Other;
    }
}
