namespace SectorDashboard.Application.Views;

/// <summary>One key of the query string: how it is read into a view and written out of it.</summary>
public abstract class ViewKey(string name, string expects)
{
    /// <summary>The key as it stands in the query string.</summary>
    public string Name { get; } = name;

    /// <summary>What a value must be, for people: "a whole number from 5 to 756".</summary>
    public string Expects { get; } = expects;

    /// <summary>The smallest value of a numeric key.</summary>
    public virtual double? Minimum => null;

    /// <summary>The largest value of a numeric key.</summary>
    public virtual double? Maximum => null;

    /// <summary>Whether a numeric key takes whole numbers only.</summary>
    public virtual bool IsWhole => false;

    /// <summary>The value in canonical spelling; null where the view leaves it to the data.</summary>
    public abstract string? Spell(View view);

    /// <summary>The value in canonical spelling, or null where the view has the default.</summary>
    public string? Write(View view) => Spell(view) is { } value && value != Spell(View.Default) ? value : null;

    /// <summary>The view with this key's value; false where the text is no such value.</summary>
    public abstract bool TryRead(View view, string text, out View result);

    /// <summary>What is wrong with a text that could not be read.</summary>
    public ViewProblem Problem(string text) => new(Name, text, $"{Name} must be {Expects}, not '{ViewProblem.Shorten(text)}'.");
}

/// <summary>Something in a query that could not be used.</summary>
/// <param name="Key">The query key.</param>
/// <param name="Value">The text that was given.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record ViewProblem(string Key, string Value, string Message)
{
    /// <summary>At most forty characters of a text that somebody else wrote.</summary>
    public static string Shorten(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 39), "…");
}

internal delegate bool TryParse<T>(string text, out T value);

/// <summary>A key whose value is parsed and formatted on its own; equal to the default, it is left out.</summary>
internal sealed class ValueKey<T>(
    string name, string expects, Func<View, T> get, Func<View, T, View> set, TryParse<T> parse, Func<T, string> format) : ViewKey(name, expects)
{
    public override string? Spell(View view) => get(view) is { } value ? format(value) : null;

    public override bool TryRead(View view, string text, out View result)
    {
        var read = parse(text, out var value);
        result = read ? set(view, value) : view;
        return read;
    }
}

/// <summary>A key whose value is a number within limits; null where the data decide.</summary>
internal sealed class NumberKey(
    string name, double minimum, double maximum, bool whole, Func<View, double?> get, Func<View, double, View> set)
    : ViewKey(name, $"a {(whole ? "whole " : "")}number from {ViewNumber.Write(minimum)} to {ViewNumber.Write(maximum)}")
{
    public override double? Minimum => minimum;

    public override double? Maximum => maximum;

    public override bool IsWhole => whole;

    public override string? Spell(View view) => get(view) is { } value ? ViewNumber.Write(value) : null;

    public override bool TryRead(View view, string text, out View result)
    {
        var read = ViewNumber.TryRead(text, out var value) && value >= minimum && value <= maximum
            && (!whole || value == Math.Truncate(value));
        result = read ? set(view, value) : view;
        return read;
    }
}
