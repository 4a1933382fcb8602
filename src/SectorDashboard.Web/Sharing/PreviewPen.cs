using SkiaSharp;

namespace SectorDashboard.Web.Sharing;

/// <summary>Writes on a picture.</summary>
internal sealed class PreviewPen(SKCanvas canvas)
{
    /// <summary>Writes from x on, smaller where there is less room, and gives the x where the text ends.</summary>
    public float Write(string text, float x, float baseline, float size, SKColor colour, SKTypeface? typeface = null, float room = float.MaxValue)
    {
        using var font = Font(text, size, typeface, room);
        return Write(text, x, baseline, font, colour);
    }

    /// <summary>Writes up to x.</summary>
    public void WriteUpTo(string text, float x, float baseline, float size, SKColor colour, SKTypeface? typeface = null)
    {
        using var font = Font(text, size, typeface, float.MaxValue);
        Write(text, x - font.MeasureText(text), baseline, font, colour);
    }

    /// <summary>Fills a rectangle with round corners.</summary>
    public void Fill(SKRect place, float radius, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawRoundRect(place, radius, radius, paint);
    }

    /// <summary>How wide a text is.</summary>
    public static float Width(string text, float size, SKTypeface typeface)
    {
        using var font = new SKFont(typeface, size);
        return font.MeasureText(text);
    }

    private float Write(string text, float x, float baseline, SKFont font, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawText(text, x, baseline, SKTextAlign.Left, font, paint);
        return x + font.MeasureText(text);
    }

    private static SKFont Font(string text, float size, SKTypeface? typeface, float room)
    {
        var font = new SKFont(typeface ?? PreviewFonts.Regular, size) { Subpixel = true, Edging = SKFontEdging.Antialias };
        if (font.MeasureText(text) is var width && width > room)
        {
            font.Size = size * room / width;
        }

        return font;
    }
}
