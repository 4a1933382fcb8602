using SkiaSharp;

namespace SectorDashboard.Web.Sharing;

/// <summary>The light colours of wwwroot-assets/css/site.css: a picture cannot follow its reader's choice.</summary>
internal static class PreviewColours
{
    public static SKColor Surface { get; } = SKColor.Parse("#ffffff");

    public static SKColor Ink { get; } = SKColor.Parse("#171b20");

    public static SKColor Muted { get; } = SKColor.Parse("#57606a");

    public static SKColor Rule { get; } = SKColor.Parse("#d8dde3");

    public static SKColor Accent { get; } = SKColor.Parse("#0b5cad");

    public static SKColor Loss { get; } = SKColor.Parse("#a84a05");

    public static SKColor Notice { get; } = SKColor.Parse("#fff4e2");

    public static SKColor Index { get; } = SKColor.Parse("#8b96a3");

    /// <summary>Gains and losses as on the page: told by the sign as well.</summary>
    public static SKColor Of(double? change) => change switch
    {
        > 0 => Accent,
        < 0 => Loss,
        _ => Ink,
    };
}
