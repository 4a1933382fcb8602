using System.Text;

namespace SectorDashboard.Application.Views;

/// <summary>Reads a query string into a view and writes a view as its canonical query string: defaults left out, keys in a fixed order.</summary>
public static class ViewCodec
{
    // A canonical query is under 400 characters; this bounds the work for what somebody else may send.
    private const int LongestQuery = 8000;

    /// <summary>Reads a query string, with or without its question mark. A bad value keeps the default and is listed; an unknown key is listed.</summary>
    public static ViewReading Read(string? query)
    {
        var text = (query ?? "").TrimStart('?');
        if (text.Length > LongestQuery)
        {
            return new ViewReading(View.Default, [new ViewProblem("query", "", $"The query is longer than {LongestQuery} characters.")], []);
        }

        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            pairs.Add(equals < 0
                ? new(Decode(part), "")
                : new(Decode(part[..equals]), Decode(part[(equals + 1)..])));
        }

        return Read(pairs);
    }

    /// <summary>Writes the canonical query string without a question mark; empty for the default view.</summary>
    public static string Write(View view)
    {
        var text = new StringBuilder();
        foreach (var key in ViewKeys.All)
        {
            if (key.Write(view) is { } value)
            {
                text.Append(text.Length == 0 ? "" : "&").Append(key.Name).Append('=').Append(Encode(value));
            }
        }

        return text.ToString();
    }

    /// <summary>The view with one key set from text, as a slider or an input sends it; false where the text is no such value.</summary>
    public static bool TrySet(View view, string key, string text, out View result)
    {
        var read = ViewKeys.Find(key) is { } known && known.TryRead(view, text, out var changed) && Contradiction(changed) is null ? changed : null;
        result = read ?? view;
        return read is not null;
    }

    /// <summary>The view with one key left to its default.</summary>
    public static View Without(View view, string key)
    {
        var result = View.Default;
        foreach (var other in ViewKeys.All)
        {
            if (other.Name != key && other.Write(view) is { } value)
            {
                other.TryRead(result, value, out result);
            }
        }

        return result;
    }

    /// <summary>
    /// The view with what a person has chosen for a key: nothing leaves it to the data, another fund has its own index, multiple and fee and is not
    /// compared with itself, and a preset ends the first and the last day. False where the text is no such value.
    /// </summary>
    public static bool TryChoose(View view, string key, string value, out View chosen)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length == 0)
        {
            chosen = Without(view, key);
            return true;
        }

        var settled = key switch
        {
            "fund" => view with { Index = null, Leverage = null, Fee = null, Compare = view.Compare == value ? null : view.Compare },
            "range" => view with { Range = ViewRange.Default },
            _ => view,
        };
        return TrySet(settled, key, value, out chosen);
    }

    private static ViewReading Read(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<ViewProblem>();
        var unknown = new List<string>();
        foreach (var (name, value) in pairs)
        {
            if (ViewKeys.Find(name) is null)
            {
                unknown.Add(ViewProblem.Shorten(name));
            }
            else if (!given.TryAdd(name, value))
            {
                problems.Add(new ViewProblem(name, value, $"{name} is given twice; the first value counts."));
            }
        }

        var view = View.Default;
        foreach (var key in ViewKeys.All)
        {
            if (given.TryGetValue(key.Name, out var text) && !key.TryRead(view, text, out view))
            {
                problems.Add(key.Problem(text));
            }
        }

        if (Contradiction(view) is { } contradiction)
        {
            problems.Add(contradiction);
            view = view with { Range = ViewRange.Default };
        }

        return new ViewReading(view, problems, unknown);
    }

    private static ViewProblem? Contradiction(View view) =>
        view.Range is { From: { } from, To: { } to } && from > to
            ? new ViewProblem("from", $"{from:yyyy-MM-dd}", $"from ({from:yyyy-MM-dd}) must not be after to ({to:yyyy-MM-dd}).")
            : null;

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>Escapes what a query value must escape; a colon is kept readable in rules and instants.</summary>
    private static string Encode(string value) => Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal);
}

/// <summary>What a query string says.</summary>
/// <param name="View">The view, with defaults where a value could not be used.</param>
/// <param name="Problems">Values that could not be used, with the reason.</param>
/// <param name="Unknown">Keys that mean nothing here.</param>
public sealed record ViewReading(View View, IReadOnlyList<ViewProblem> Problems, IReadOnlyList<string> Unknown);
