using SectorDashboard.Analytics.Options;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Hedging;

/// <summary>
/// An at-the-money option on the index that is held to expiry, settled there and bought anew, marked at every close to
/// <see cref="BlackScholes"/>.
/// </summary>
/// <remarks>
/// A unit covers one unit of the index: as many puts as the book's exposure has units of the index. A fall under the strike is then
/// covered in full, and a rise is kept; the exposure that is left in between is no accident but what the premium pays for.
/// </remarks>
public static class RollingOption
{
    /// <summary>The option as a hedge. One that would begin at the last close is not bought.</summary>
    /// <param name="kind">A put for a book that falls with the index, a call for one that rises when the index falls.</param>
    /// <param name="closes">The index's closes, positive.</param>
    /// <param name="volatilities">The volatility per year known at each close, a fraction, at which options are priced there.</param>
    /// <param name="life">Trading days from purchase to expiry, at least 1.</param>
    /// <param name="cash">Rate per year.</param>
    /// <returns>Null where a volatility is not known (NaN).</returns>
    /// <exception cref="ArgumentException">The lengths differ, or there is no close.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The life is under one day.</exception>
    public static HedgeLeg? Leg(OptionKind kind, ReadOnlySpan<double> closes, ReadOnlySpan<double> volatilities, int life, double cash)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(life, 1);
        if (closes.IsEmpty || closes.Length != volatilities.Length)
        {
            throw new ArgumentException($"{closes.Length} closes but {volatilities.Length} volatilities.", nameof(volatilities));
        }

        var prices = new double[closes.Length];
        var exposures = new double[closes.Length];
        var cover = new double[closes.Length];
        var renewals = new double[closes.Length];
        var (strike, expiry) = (closes[0], life);
        for (var day = 0; day < closes.Length; day++)
        {
            if (double.IsNaN(volatilities[day]))
            {
                return null;
            }

            var option = Value(closes[day], strike, volatilities[day], expiry - day);
            prices[day] = option.Price;
            renewals[day] = double.NaN;
            if (day == expiry && day < closes.Length - 1)
            {
                (strike, expiry) = (closes[day], day + life);
                option = Value(closes[day], strike, volatilities[day], life);
                renewals[day] = option.Price;
            }

            exposures[day] = option.Delta * closes[day];
            cover[day] = kind is OptionKind.Call ? closes[day] : -closes[day];
        }

        return new HedgeLeg { Prices = prices, Exposures = exposures, Cover = cover, Renewals = renewals };

        OptionValue Value(double close, double at, double volatility, int days) =>
            BlackScholes.Value(kind, close, at, cash, volatility, (double)days / TradingYear.Days);
    }
}
