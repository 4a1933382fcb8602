using System.Globalization;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>The book with and without the hedge over the range, and the exposure that was left.</summary>
internal static class HedgeFigure
{
    public static Figure Draw(Answer answer)
    {
        var path = answer.Hedge.Path;
        var x = new double[path.Length];
        var hedged = new float[path.Length];
        var unhedged = new float[path.Length];
        var exposure = new float[path.Length];
        for (var i = 0; i < path.Length; i++)
        {
            x[i] = FigureDays.Milliseconds(path[i].Date);
            hedged[i] = (float)path[i].Hedged;
            unhedged[i] = (float)path[i].Unhedged;
            exposure[i] = (float)path[i].NetExposure;
        }

        var summary = path.Length == 0
            ? "There is no hedge without common prices of fund and index."
            : $"By {Say.Day(path[^1].Date)} the hedged book would have been worth {Say.Dollars(path[^1].Hedged)} and the unhedged one {Say.Dollars(path[^1].Unhedged)}, with {Say.Dollars(path[^1].NetExposure)} of exposure left.";
        return new Figure(
            FigureKind.Hedge, $"book with a hedge {Rule(answer.Inputs.Rebalance)} · dollars", summary,
            [
                new FigureTrace(TraceRole.Unhedged, x, unhedged),
                new FigureTrace(TraceRole.Hedged, x, hedged),
                new FigureTrace(TraceRole.Exposure, x, exposure),
            ],
            FigureTable.Latest(["Date", "Hedged", "Unhedged", "Net exposure"], path.Length, i =>
                [Say.Day(path[i].Date), Say.Dollars(path[i].Hedged), Say.Dollars(path[i].Unhedged), Say.Dollars(path[i].NetExposure)]));
    }

    private static string Rule(string rebalance) => rebalance switch
    {
        "none" => "never sized again",
        "daily" or "weekly" or "monthly" => $"sized again {rebalance}",
        _ => $"sized again past {Say.Percent(double.Parse(rebalance["band:".Length..], CultureInfo.InvariantCulture), 0)} of drift",
    };
}
