using ScottPlot;
using ScottPlot.TickGenerators;
using SectorDashboard.Application.Figures;
using SkiaSharp;

namespace SectorDashboard.Web.Sharing;

/// <summary>The fund's price on a log axis, and the index as if it had started from the same price.</summary>
internal static class PreviewChart
{
    private const double MillisecondsPerDay = 86_400_000;
    private const float TickSize = 22;
    private const int AxisWidth = 84;
    private const int AxisHeight = 34;

    // More days than this are closer together than a thick line.
    private const int FewDays = 1000;

    // Of the price range, above and below.
    private const double Air = 0.06;

    private static readonly DateOnly s_epoch = new(1970, 1, 1);

    public static void Draw(SKCanvas canvas, SKRect place, Figure price, Figure index)
    {
        var fund = price.Traces[0];
        if (fund.Y.Length < 2)
        {
            canvas.Clear(PreviewColours.Surface);
            return;
        }

        using var plot = new Plot();
        plot.FigureBackground.Color = plot.DataBackground.Color = Shade(PreviewColours.Surface);
        plot.Axes.Frame(false);
        plot.Axes.Left.IsVisible = plot.Axes.Title.IsVisible = plot.Axes.Top.IsVisible = false;
        plot.Layout.Fixed(new PixelPadding(place.Left, PreviewImage.Width - place.Right + AxisWidth, PreviewImage.Height - place.Bottom + AxisHeight, place.Top));
        plot.Grid.YAxis = plot.Axes.Right;
        plot.Grid.MajorLineColor = Shade(PreviewColours.Rule);
        plot.Grid.XAxisStyle.MajorLineStyle.IsVisible = false;

        var (x, y) = Logarithms(fund, 1);
        var (indexX, indexY) = Logarithms(index.Traces[0], index.Traces[0].Y is [var first, ..] ? fund.Y[0] / first : 1);
        var low = indexY.Concat(y).Min();
        var high = indexY.Concat(y).Max();
        var air = Math.Max(high - low, 0.01) * Air;
        var width = x.Length > FewDays ? 2.5f : 4;
        Line(plot, indexX, indexY, PreviewColours.Index, width * 0.75f);
        var line = Line(plot, x, y, PreviewColours.Accent, width);
        line.FillY = true;
        line.FillYValue = low - air;
        line.FillYColor = Shade(PreviewColours.Accent).WithAlpha(0.09);
        plot.Axes.SetLimits(x[0], x[^1], low - air, high + air, plot.Axes.Bottom, plot.Axes.Right);
        Ticks(plot.Axes.Bottom, PreviewTicks.Days(s_epoch.AddDays((int)x[0]), s_epoch.AddDays((int)x[^1])).Select(t => ((double)(t.Day.DayNumber - s_epoch.DayNumber), t.Text)));
        Ticks(plot.Axes.Right, PreviewTicks.Prices(Math.Pow(10, low - air), Math.Pow(10, high + air)).Select(p => (Math.Log10(p), PreviewTicks.Text(p))));
        plot.Render(canvas, PreviewImage.Width, PreviewImage.Height);
    }

    private static ScottPlot.Plottables.Scatter Line(Plot plot, double[] x, double[] y, SKColor colour, float width)
    {
        var line = plot.Add.ScatterLine(x, y, Shade(colour));
        line.LineWidth = width;
        line.Axes.YAxis = plot.Axes.Right;
        return line;
    }

    private static void Ticks(IAxis axis, IEnumerable<(double At, string Text)> ticks)
    {
        var (at, text) = (ticks.Select(t => t.At).ToArray(), ticks.Select(t => t.Text).ToArray());
        axis.TickGenerator = new NumericManual(at, text);
        axis.TickLabelStyle.FontName = PreviewFonts.Name;
        axis.TickLabelStyle.FontSize = TickSize;
        axis.TickLabelStyle.ForeColor = Shade(PreviewColours.Muted);
        axis.MajorTickStyle.Length = 0;
        axis.MinorTickStyle.Length = 0;
    }

    /// <summary>Days since 1970 and decimal logarithms, without gaps.</summary>
    private static (double[] X, double[] Y) Logarithms(FigureTrace trace, float factor)
    {
        var x = new List<double>(trace.Y.Length);
        var y = new List<double>(trace.Y.Length);
        for (var i = 0; i < trace.Y.Length; i++)
        {
            if (trace.Y[i] * factor is > 0 and < float.PositiveInfinity and var value)
            {
                x.Add(trace.X![i] / MillisecondsPerDay);
                y.Add(Math.Log10(value));
            }
        }

        return ([.. x], [.. y]);
    }

    private static Color Shade(SKColor colour) => new(colour.Red, colour.Green, colour.Blue, colour.Alpha);
}
