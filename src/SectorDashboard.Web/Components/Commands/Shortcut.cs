using System.Globalization;

namespace SectorDashboard.Web.Components.Commands;

/// <summary>A single key and what it does. Typing into a field is never taken for one, and they can all be switched off.</summary>
/// <param name="Key">The key as a browser names it.</param>
/// <param name="Command">What it does.</param>
internal sealed record Shortcut(string Key, Command Command)
{
    /// <summary>Every single key.</summary>
    public static IReadOnlyList<Shortcut> All { get; } =
    [
        .. CommandList.Ranges.Select((range, i) => new Shortcut((i + 1).ToString(CultureInfo.InvariantCulture), range)),
        new("l", CommandList.CopyLink),
        new("s", CommandList.SaveView),
        new("d", CommandList.Theme),
        new("t", CommandList.Table),
        new("/", CommandList.Palette),
        new("?", CommandList.Help),
    ];

    /// <summary>What a key does; null for a key that does nothing.</summary>
    public static Command? Of(string? key) => All.FirstOrDefault(shortcut => shortcut.Key == key)?.Command;

    /// <summary>The key of a command; null where it has none.</summary>
    public static string? KeyOf(Command command) => All.FirstOrDefault(shortcut => shortcut.Command == command)?.Key;
}
