namespace SectorDashboard.Application.Figures;

/// <summary>Percentiles of a return that widen with the days: two bands and the middle.</summary>
internal static class Fan
{
    /// <summary>A fan starts from nothing on day 0; a percentile that is not known, or beyond what is worth drawing, is a gap.</summary>
    public static FigureTrace[] Traces(IReadOnlyList<Point> points, double highest)
    {
        var x = new double[points.Count == 0 ? 0 : points.Count + 1];
        var bands = new float[5][];
        for (var band = 0; band < bands.Length; band++)
        {
            bands[band] = new float[x.Length];
        }

        for (var i = 0; i < points.Count; i++)
        {
            x[i + 1] = points[i].Days;
            double?[] values = [points[i].P05, points[i].P25, points[i].P50, points[i].P75, points[i].P95];
            for (var band = 0; band < bands.Length; band++)
            {
                bands[band][i + 1] = values[band] is { } value && value <= highest ? (float)value : float.NaN;
            }
        }

        return
        [
            new FigureTrace(TraceRole.Lower, x, bands[0]),
            new FigureTrace(TraceRole.Upper, x, bands[4]),
            new FigureTrace(TraceRole.InnerLower, x, bands[1]),
            new FigureTrace(TraceRole.InnerUpper, x, bands[3]),
            new FigureTrace(TraceRole.Median, x, bands[2]),
        ];
    }

    /// <summary>The fan as a table, a row for each of its days.</summary>
    public static FigureTable Table(IReadOnlyList<Point> points) => FigureTable.Whole(
        ["Days held", "5 %", "25 %", "Median", "75 %", "95 %"], points.Count, i =>
        [
            Say.Number(points[i].Days, 0), Say.Change(points[i].P05), Say.Change(points[i].P25), Say.Change(points[i].P50), Say.Change(points[i].P75), Say.Change(points[i].P95),
        ]);

    /// <summary>Percentiles of the fund's return after some days.</summary>
    internal sealed record Point(int Days, double? P05, double? P25, double? P50, double? P75, double? P95);
}
