using SectorDashboard.Analytics.Hedging;

namespace SectorDashboard.Application.Hedging;

/// <summary>How the fund hedges a long book, and how the hedge drifts.</summary>
/// <param name="Notional">Dollars of the fund to buy (negative: to sell short) so that the book's exposure is nil after the next reset.</param>
/// <param name="Ratio">Minimum-variance ratio over the range: covariance of book and fund returns over the fund's variance.</param>
/// <param name="Effectiveness">Share of the book's variance that the ratio removes.</param>
/// <param name="NetExposureAfterMove">Dollars of exposure after the what-if move in one day and the reset: (1 - L) × move × book beta × book.</param>
/// <param name="NetExposureFraction">The same as a fraction of the book's exposure before.</param>
/// <param name="Turnover">Dollars traded in the hedge over the range.</param>
/// <param name="TradingCost">Dollars that the trades cost.</param>
/// <param name="Path">The hedged and the unhedged book on each day of the range, with the fund's real returns.</param>
public sealed record HedgeAnswer(
    double? Notional, double? Ratio, double? Effectiveness, double NetExposureAfterMove, double? NetExposureFraction,
    double? Turnover, double? TradingCost, HedgeDay[] Path);
