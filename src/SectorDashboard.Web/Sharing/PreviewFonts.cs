using ScottPlot;
using SkiaSharp;

namespace SectorDashboard.Web.Sharing;

/// <summary>The typeface of the pictures. It is part of the program, because a server often has no fonts at all.</summary>
internal sealed class PreviewFonts : IFontResolver
{
    // Before any plot can ask for the font by its name, which is not a constant for that reason.
    static PreviewFonts() => Fonts.FontResolvers.Add(new PreviewFonts());

    private PreviewFonts()
    {
    }

    /// <summary>Its name in a plot.</summary>
    public static string Name { get; } = "Inter";

    /// <summary>For notes and ticks.</summary>
    public static SKTypeface Regular { get; } = Load("Inter-Regular.otf");

    /// <summary>For names and numbers.</summary>
    public static SKTypeface SemiBold { get; } = Load("Inter-SemiBold.otf");

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? Regular : null;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Name ? Regular : null;

    private static SKTypeface Load(string file)
    {
        using var stream = typeof(PreviewFonts).Assembly.GetManifestResourceStream(file)!;
        return SKTypeface.FromStream(stream);
    }
}
