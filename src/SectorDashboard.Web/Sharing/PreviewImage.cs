using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;
using SkiaSharp;

namespace SectorDashboard.Web.Sharing;

/// <summary>
/// The picture beside a link: title, four figures, the price against the index, and where the data come from. Letters are large enough to
/// be read at half the size, which is how most programs show it. The view's name is not drawn: it may be in any script, and stands beside it.
/// </summary>
internal static class PreviewImage
{
    public const int Width = 1200;
    public const int Height = 630;

    private const float Left = 56;
    private const float Right = Width - Left;
    private const float Small = 23;

    public static byte[] Draw(Answer answer, IReadOnlyList<Figure> figures)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        // A plot paints the whole picture, so it comes first.
        PreviewChart.Draw(surface.Canvas, new SKRect(Left, 326, Right, 574), figures[(int)FigureKind.Price], figures[(int)FigureKind.Index]);
        var pen = new PreviewPen(surface.Canvas);
        pen.Fill(new SKRect(0, 0, Width, 10), 0, PreviewColours.Accent);
        Title(pen, answer);
        Numbers(pen, answer);
        Legend(pen, answer);
        Footer(pen, answer.Data);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return png.ToArray();
    }

    private static void Title(PreviewPen pen, Answer answer)
    {
        var inputs = answer.Inputs;
        var brand = PreviewPen.Width("SectorDashboard", 28, PreviewFonts.SemiBold);
        var x = pen.Write("Sector", Right - brand, 78, 28, PreviewColours.Ink, PreviewFonts.SemiBold);
        pen.Write("Dashboard", x, 78, 28, PreviewColours.Accent, PreviewFonts.SemiBold);

        var room = Right - brand - 40 - Left;
        x = pen.Write(inputs.Fund, Left - 3, 86, 64, PreviewColours.Ink, PreviewFonts.SemiBold, room * 0.6f);
        pen.Write($"on {inputs.Index ?? "no index"}", x + 18, 86, 40, PreviewColours.Muted, room: room * 0.4f);
        var preset = inputs.Range is { } range ? $"{range} · " : "";
        pen.Write($"{preset}{Say.Day(inputs.From)} to {Say.Day(inputs.To)}", Left, 128, 26, PreviewColours.Muted);
    }

    private static void Numbers(PreviewPen pen, Answer answer)
    {
        var ledger = answer.Decay.Selected;
        var inputs = answer.Inputs;
        var beta = answer.Beta.Rolling is { Count: > 0 } rolling ? rolling[^1] : default(Analytics.Beta.RollingBetaValue?);
        var sentiment = answer.Sentiment;
        (string Label, string Value, string Note, SKColor Colour)[] numbers =
        [
            ($"{inputs.Fund} over the range", Say.Change(ledger?.Fund), $"{inputs.Index} {Say.Change(ledger?.Index)}", PreviewColours.Of(ledger?.Fund)),
            ($"Beta, {inputs.Window} days", Say.Number(beta?.Beta), beta is { } b ? $"[{Say.Number(b.Lower)}, {Say.Number(b.Upper)}]" : "", PreviewColours.Ink),
            ("Decay", Say.Points(-ledger?.RebalancingCost), $"against {Multiples.Of(answer)} index", PreviewColours.Of(-ledger?.RebalancingCost)),
            ("Sentiment", sentiment.Score is { } score ? $"{Say.Number(score, 0)} of 100" : "–", sentiment.Label?.ToLowerInvariant() ?? "", PreviewColours.Ink),
        ];
        const float wide = (Right - Left) / 4;
        for (var i = 0; i < numbers.Length; i++)
        {
            var x = Left + (i * wide);
            var (label, value, note, colour) = numbers[i];
            if (i > 0)
            {
                pen.Fill(new SKRect(x - 24, 162, x - 22, 274), 0, PreviewColours.Rule);
            }

            pen.Write(label, x, 182, Small, PreviewColours.Muted, room: wide - 36);
            pen.Write(value, x - 1, 230, 44, colour, PreviewFonts.SemiBold, wide - 36);
            pen.Write(note, x, 266, Small, PreviewColours.Muted, room: wide - 36);
        }
    }

    private static void Legend(PreviewPen pen, Answer answer)
    {
        var x = Key(pen, Left, PreviewColours.Accent, $"{answer.Inputs.Fund}, dollars, log scale");
        if (answer.Inputs.Index is { } index)
        {
            Key(pen, x + 36, PreviewColours.Index, $"{index}, from the same start");
        }
    }

    private static float Key(PreviewPen pen, float x, SKColor colour, string text)
    {
        pen.Fill(new SKRect(x, 304, x + 32, 309), 2, colour);
        return pen.Write(text, x + 42, 315, Small, PreviewColours.Muted);
    }

    private static void Footer(PreviewPen pen, AnswerData data)
    {
        pen.Write($"Data vintage {Say.Instant(data.Vintage)}", Left, 611, Small, PreviewColours.Muted);
        if (data.Sample)
        {
            const string words = "Simulated sample data";
            var wide = PreviewPen.Width(words, 24, PreviewFonts.SemiBold);
            pen.Fill(new SKRect(Right - wide - 28, 582, Right, 622), 6, PreviewColours.Notice);
            pen.WriteUpTo(words, Right - 14, 611, 24, PreviewColours.Loss, PreviewFonts.SemiBold);
        }
        else
        {
            pen.WriteUpTo($"Prices to {Say.Day(data.AsOf)}", Right, 611, Small, PreviewColours.Muted);
        }
    }
}
