namespace SectorDashboard.Analytics.Hedging;

/// <summary>A hedged book after a close, in dollars.</summary>
/// <param name="Date">Date of the close.</param>
/// <param name="Hedged">Book value plus the hedge's profit less all trading costs so far.</param>
/// <param name="Unhedged">Book value alone.</param>
/// <param name="NetExposure">Index exposure of book and hedge together, after any trade at that close.</param>
public readonly record struct HedgeDay(DateOnly Date, double Hedged, double Unhedged, double NetExposure);

/// <summary>A hedge as it really drifted.</summary>
/// <param name="Days">The start and one entry per return.</param>
/// <param name="Turnover">Dollars traded in the hedging fund, the first trade included.</param>
/// <param name="Cost">Dollars of trading cost, the first trade included.</param>
public sealed record HedgePath(HedgeDay[] Days, double Turnover, double Cost);
