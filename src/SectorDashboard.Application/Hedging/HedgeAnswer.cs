using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Application.Hedging;

/// <summary>How the fund hedges a long book, how the hedge drifts, and what else could have hedged it. Money is in dollars.</summary>
public sealed record HedgeAnswer
{
    /// <summary>Dollars of the fund to buy (negative: to sell short) at a close so that the book's exposure is nil after the reset.</summary>
    public required double? Notional { get; init; }

    /// <summary>The same bought within the day, after the what-if move since the last close and with the fund's effective leverage then; null past its total loss.</summary>
    public required double? NotionalAfterMove { get; init; }

    /// <summary>Minimum-variance ratio over the range: covariance of book and fund returns over the fund's variance.</summary>
    public required double? Ratio { get; init; }

    /// <summary>Share of the book's variance that the ratio removes.</summary>
    public required double? Effectiveness { get; init; }

    /// <summary>Dollars of exposure after the what-if move in one day and the reset: (1 - L) × move × book beta × book.</summary>
    public required double NetExposureAfterMove { get; init; }

    /// <summary>The same as a fraction of the book's exposure before.</summary>
    public required double? NetExposureFraction { get; init; }

    /// <summary>What the notional costs over the horizon at the what-if volatility, if it is not sized again.</summary>
    public required HedgeCarryAnswer? Carry { get; init; }

    /// <summary>Dollars traded in the hedge over the range.</summary>
    public required double? Turnover { get; init; }

    /// <summary>Dollars that the trades cost.</summary>
    public required double? TradingCost { get; init; }

    /// <summary>The cost per trade that was in force at those trades.</summary>
    public required CostInForce? CostInForce { get; init; }

    /// <summary>The same book hedged in other ways on the same days, and left unhedged; empty without common days.</summary>
    public required IReadOnlyList<HedgeAlternative> Alternatives { get; init; }

    /// <summary>The hedged and the unhedged book on each day of the range, with the fund's real returns.</summary>
    public required HedgeDay[] Path { get; init; }
}

/// <summary>
/// The cost per trade in basis points: the larger of the view's cost and one tick, which is 100 over the fund's price as traded that day.
/// </summary>
/// <param name="Lowest">At the cheapest trade.</param>
/// <param name="Highest">At the dearest.</param>
public sealed record CostInForce(double Lowest, double Highest)
{
    private const double BasisPoints = 1e4;

    internal static CostInForce Of(HedgePath path) => new(ViewNumber.Round(path.LowestCost * BasisPoints), ViewNumber.Round(path.HighestCost * BasisPoints));
}

/// <summary>What a hedge costs over the horizon, in two conventions that must not be confused; negative where it earns.</summary>
/// <param name="GivenFlatIndex">Given that the index ends where it began (the prospectus formula, with costs).</param>
/// <param name="InExpectation">In expectation under independent index returns with mean zero: volatility drops out.</param>
public sealed record HedgeCarryAnswer(CarryCost GivenFlatIndex, CarryCost InExpectation)
{
    internal static HedgeCarryAnswer Of(HedgeCarry carry, double book)
    {
        CarryCost Cost(double? dollars) => new(dollars, book == 0 ? null : dollars / book);
        return new HedgeCarryAnswer(Cost(carry.GivenFlatIndex), Cost(carry.InExpectation));
    }
}

/// <summary>One cost of holding a hedge.</summary>
/// <param name="Dollars">In dollars.</param>
/// <param name="FractionOfBook">As a fraction of the book; null without a book.</param>
public sealed record CarryCost(double? Dollars, double? FractionOfBook);
