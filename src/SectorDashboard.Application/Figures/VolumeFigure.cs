using SectorDashboard.Analytics.Volume;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>The fund's dollar volume, with the sessions that traded at least 1.5 times the mean of the 20 before.</summary>
internal static class VolumeFigure
{
    private const double Surge = 1.5;

    public static Figure Draw(Answer answer, AnswerSeries series)
    {
        var bars = series.Fund;
        var (start, count) = FigureDays.Between(bars, series.First, series.Last);
        var x = FigureDays.Of(bars.Dates.AsSpan(start, count));
        var usual = new float[count];
        var unusual = new float[count];
        var times = new float[count];
        var surges = 0;
        for (var i = 0; i < count; i++)
        {
            var relative = RelativeVolume.At(series.DollarVolumes, start + i);
            var isSurge = relative >= Surge;
            surges += isSurge ? 1 : 0;
            usual[i] = isSurge ? float.NaN : (float)series.DollarVolumes[start + i];
            unusual[i] = isSurge ? (float)series.DollarVolumes[start + i] : float.NaN;
            times[i] = (float)(relative ?? double.NaN);
        }

        var fund = answer.Inputs.Fund;
        var summary = answer.Quote?.DollarVolume is { } dollars
            ? $"{fund} traded {Say.Money(dollars)} on {Say.Day(answer.Quote.Date)}{Usual(answer.Quote.RelativeVolume)}; {surges} of {Say.Count(count, "session")} {(surges == 1 ? "was a surge" : "were surges")} of {Surge}× or more."
            : $"The source of {fund} gives no volume for the last session.";
        return new Figure(
            FigureKind.Volume, $"{fund} · dollar volume, surges ≥ {Surge}× marked", summary,
            [new FigureTrace(TraceRole.Volume, x, usual) { Detail = times }, new FigureTrace(TraceRole.Surge, x, unusual) { Detail = times }],
            FigureTable.Latest(["Date", "Dollar volume", "Times usual"], count, i =>
            [
                Say.Day(bars.Dates[start + i]), Say.Money(series.DollarVolumes[start + i]), Say.Times(RelativeVolume.At(series.DollarVolumes, start + i)),
            ]));
    }

    private static string Usual(double? relative) => relative is null ? "" : $", {Say.Times(relative)} its usual volume";
}
