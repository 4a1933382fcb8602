using SectorDashboard.Application.Views;
using SectorDashboard.Web.Components.Commands;

namespace SectorDashboard.Web.Tests.Components.Commands;

public sealed class ShortcutTests
{
    [Fact]
    public void Digits_are_the_ranges_in_their_order()
    {
        var digits = Shortcut.All.Where(shortcut => char.IsAsciiDigit(shortcut.Key[0])).ToList();

        Assert.Equal("123456789", string.Concat(digits.Select(shortcut => shortcut.Key)));
        Assert.Equal(ViewRange.Presets, digits.Select(shortcut => shortcut.Command.Value), StringComparer.Ordinal);
        Assert.All(digits, shortcut => Assert.Equal(CommandKind.Range, shortcut.Command.Kind));
    }

    [Theory]
    [InlineData("l", nameof(CommandKind.CopyLink))]
    [InlineData("s", nameof(CommandKind.SaveView))]
    [InlineData("d", nameof(CommandKind.Theme))]
    [InlineData("t", nameof(CommandKind.Table))]
    [InlineData("/", nameof(CommandKind.Palette))]
    [InlineData("?", nameof(CommandKind.Help))]
    [InlineData("g", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_key_does_one_thing_and_any_other_does_nothing(string? key, string? kind) => Assert.Equal(kind, Shortcut.Of(key)?.Kind.ToString());

    [Fact]
    public void No_two_things_share_a_key() => Assert.Distinct(Shortcut.All.Select(shortcut => shortcut.Key), StringComparer.Ordinal);
}
