using SectorDashboard.Analytics.Breadth;

namespace SectorDashboard.Application.Sentiment;

/// <summary>How many of the index's members take part in its move on the session; a figure is null where fewer than ten have the history for it.</summary>
/// <param name="Above20">Share of members above the mean of their last 20 closes; a fraction.</param>
/// <param name="Above50">Share above the mean of the last 50.</param>
/// <param name="Above200">Share above the mean of the last 200.</param>
/// <param name="NewHighs">Members that closed above each close of the 252 sessions before.</param>
/// <param name="NewLows">Members that closed below each of them.</param>
/// <param name="EqualMinusIndex">Mean return of the members over 20 sessions minus the index's; a fraction.</param>
public sealed record BreadthAnswer(double? Above20, double? Above50, double? Above200, int? NewHighs, int? NewLows, double? EqualMinusIndex);

/// <summary>The breadth of an index on every session; NaN where there is none.</summary>
internal sealed record BreadthHistory(
    MemberBreadth Members, double[] Above20, double[] Above50, double[] Above200, double[] NetNewHighs, double[] EqualMinusIndex)
{
    private const int ReturnSessions = 20;

    public static BreadthHistory Of(IReadOnlyList<string> members, SessionPrices prices, double[] index)
    {
        var breadth = new MemberBreadth([.. members.Select(prices.Closes)], index.Length);
        return new BreadthHistory(
            breadth,
            breadth.ShareAboveMean(20),
            breadth.ShareAboveMean(50),
            breadth.ShareAboveMean(200),
            breadth.NetNewHighs(),
            breadth.EqualMinusIndex(index, ReturnSessions));
    }

    public BreadthAnswer? On(int session)
    {
        var extremes = Members.ExtremesOn(session);
        return double.IsNaN(Above20[session]) ? null : new BreadthAnswer(
            Above20[session], SessionPrices.Known(Above50[session]), SessionPrices.Known(Above200[session]),
            extremes?.Highs, extremes?.Lows, SessionPrices.Known(EqualMinusIndex[session]));
    }
}
