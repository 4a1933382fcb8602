using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Analytics.Hedging;

/// <summary>How much of a geared fund covers a book, and how fast that drifts.</summary>
public static class HedgeSizing
{
    /// <summary>Dollars of the fund that bring the net exposure to zero at a close: -β V/L; positive to buy the fund, negative to sell it short.</summary>
    /// <param name="book">Value V of the book in dollars.</param>
    /// <param name="bookBeta">Beta β of the book to the index.</param>
    /// <param name="leverage">Daily multiple L of the fund.</param>
    /// <returns>Null without leverage (L = 0).</returns>
    public static double? Notional(double book, double bookBeta, double leverage) =>
        leverage == 0 ? null : -bookBeta * book / leverage;

    /// <summary>
    /// Dollars of the fund that bring the net exposure to zero within the day, after an index move x since the last close: -β V (1 + x) over
    /// the <see cref="EffectiveLeverage"/> that a buyer gets then. The book has moved along.
    /// </summary>
    /// <param name="book">Value V of the book in dollars at the last close.</param>
    /// <param name="bookBeta">Beta β of the book to the index; the book's exposure grows with the index.</param>
    /// <param name="leverage">Daily multiple L of the fund.</param>
    /// <param name="move">Index return x since the last close, a fraction.</param>
    /// <returns>Null without leverage (L = 0), and at or past the fund's total loss.</returns>
    public static double? NotionalAfterMove(double book, double bookBeta, double leverage, double move) =>
        EffectiveLeverage.AfterMove(leverage, move) is { } effective ? Notional(book * (1 + move), bookBeta, effective) : null;

    /// <summary>Dollars of net index exposure of a fully hedged book after an index move and the fund's reset at the close: (1 - L) x β V.</summary>
    /// <param name="book">Value V of the book in dollars when it was hedged.</param>
    /// <param name="bookBeta">Beta β of the book to the index; the book's exposure grows with the index.</param>
    /// <param name="leverage">Daily multiple L of the fund.</param>
    /// <param name="move">Index return x since the hedge was set, a fraction.</param>
    public static double NetExposureAfterReset(double book, double bookBeta, double leverage, double move) =>
        (1 - leverage) * move * bookBeta * book;
}
