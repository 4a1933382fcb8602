namespace SectorDashboard.Analytics.Hedging;

/// <summary>A hedged book after a close, in dollars.</summary>
/// <param name="Date">Date of the close.</param>
/// <param name="Hedged">Book value plus the hedge's profit less all trading costs so far.</param>
/// <param name="Unhedged">Book value alone.</param>
/// <param name="NetExposure">Index exposure of book and hedge together, after any trade at that close.</param>
public readonly record struct HedgeDay(DateOnly Date, double Hedged, double Unhedged, double NetExposure);

/// <summary>A hedge as it really drifted; hedged = unhedged + profit - trading cost. Money is in dollars.</summary>
/// <param name="Days">The start and one entry per return.</param>
/// <param name="Profit">What the hedge earned (negative: lost), borrow fees paid and trading cost not yet taken off.</param>
/// <param name="Turnover">Amounts traded in the hedge, the first trade included. An option that expires is settled, not traded.</param>
/// <param name="TradingCost">Cost of the trades, the first included.</param>
/// <param name="LowestCost">Lowest cost in force at a trade, a fraction of the traded amount.</param>
/// <param name="HighestCost">Highest cost in force at a trade.</param>
/// <param name="DollarDays">The hedge's value after each close but the last, added up over the days; negative for a short position.</param>
public sealed record HedgePath(
    HedgeDay[] Days, double Profit, double Turnover, double TradingCost, double LowestCost, double HighestCost, double DollarDays);
