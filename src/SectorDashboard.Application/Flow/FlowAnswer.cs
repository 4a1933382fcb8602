using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Flow;

/// <summary>
/// What the geared funds on the view's index family must trade at a close to restore their multiples, each at its own: dollars of the index,
/// buying positive, gross of creations and redemptions.
/// </summary>
/// <param name="Move">The index return within one day that makes them trade, a fraction: the what-if move, or without one the index's return on the range's last session.</param>
/// <param name="BySymbol">The funds of the catalogue that share an index with the view's fund; nulls where the assets are not known.</param>
/// <param name="Total">The sum over the funds whose assets are known.</param>
/// <param name="PercentOfDollarVolume">The size of the total over the dollar volume of the index proxy on the range's last session; a fraction, 0.05 for 5 %.</param>
public sealed record FlowAnswer(double? Move, IReadOnlyList<FundFlow> BySymbol, double? Total, double? PercentOfDollarVolume)
{
    internal static FlowAnswer Of(IEnumerable<Instrument> funds, DateOnly day, Func<Instrument, DatedAssets?> assets, double? move, double? dollarVolume)
    {
        FundFlow[] flows = [.. funds.Select(fund => FundFlow.Of(fund, day, assets(fund), move))];
        double? total = Array.Exists(flows, flow => flow.Flow is not null) ? flows.Sum(flow => flow.Flow ?? 0) : null;
        return new FlowAnswer(move, flows, total, total is { } dollars && dollarVolume is > 0 and var traded ? Math.Abs(dollars) / traded : null);
    }
}

/// <summary>What one fund must trade.</summary>
/// <param name="Symbol">The fund.</param>
/// <param name="Leverage">Its daily multiple on the range's last day; null before its first.</param>
/// <param name="Assets">Its latest assets known on that day, in dollars.</param>
/// <param name="AssetsAsOf">The day of those assets.</param>
/// <param name="AssetsSource">Where they are from.</param>
/// <param name="Flow">Dollars of the index to buy (positive) or sell.</param>
public sealed record FundFlow(string Symbol, double? Leverage, double? Assets, DateOnly? AssetsAsOf, string? AssetsSource, double? Flow)
{
    internal static FundFlow Of(Instrument fund, DateOnly day, DatedAssets? assets, double? move)
    {
        var leverage = fund.LeverageOn(day);
        double? flow = assets is not null && leverage is { } multiple && move is { } x ? RebalancingFlow.AtClose(multiple, assets.Dollars, x) : null;
        return new FundFlow(fund.Symbol, leverage, assets?.Dollars, assets?.AsOf, assets?.Source, flow);
    }
}
