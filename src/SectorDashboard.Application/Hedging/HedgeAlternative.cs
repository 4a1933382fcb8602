using SectorDashboard.Analytics.Hedging;

namespace SectorDashboard.Application.Hedging;

/// <summary>One way to hedge the view's book, carried through the real days of the range. Money is in dollars.</summary>
/// <param name="Name">What is bought or sold short, for people.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Cost">
/// Trading cost plus slippage. Slippage is what the hedge earned less than an ideal short of the book's exposure would have, which earns
/// minus the book's own profit at no cost. So this is the book at the start less the hedged book at the end, and 0 without a hedge.
/// </param>
/// <param name="TradingCost">The part of it that the trades cost.</param>
/// <param name="Profit">What the hedge itself earned (negative: lost) before trading cost, borrow fees at the view's spread taken off.</param>
/// <param name="Interest">What the view's cash rate would add, in neither cost nor profit: on the proceeds of a short sale, less on the money that buys a hedge.</param>
/// <param name="ResidualVolatility">Volatility per year of the hedged book's daily dollar changes, as a fraction of the book at the start.</param>
/// <param name="Turnover">Amounts traded in the hedge.</param>
/// <param name="WorstMonth">Worst calendar-month return of the hedged book; a fraction. The first and the last month count as far as the range reaches.</param>
public sealed record HedgeAlternative(
    string Name, HedgeKind Kind, double Cost, double TradingCost, double Profit, double Interest, double? ResidualVolatility, double Turnover, double? WorstMonth)
{
    internal static HedgeAlternative Of(string name, HedgeKind kind, HedgeOutcome outcome) => new(
        name, kind, outcome.Cost, outcome.TradingCost, outcome.Profit, outcome.Interest, outcome.ResidualVolatility, outcome.Turnover, outcome.WorstMonth);
}

/// <summary>What a book can be hedged with.</summary>
public enum HedgeKind
{
    /// <summary>The index itself.</summary>
    Index,

    /// <summary>The view's fund.</summary>
    Fund,

    /// <summary>The fund on the other side of the index, or its daily-reset path where it has not a price on every day.</summary>
    Counterpart,

    /// <summary>An option on the index.</summary>
    Option,

    /// <summary>Nothing.</summary>
    None,
}
