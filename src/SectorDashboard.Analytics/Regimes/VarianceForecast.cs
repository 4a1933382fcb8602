using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Regimes;

/// <summary>
/// The variance to come from that of the last day, 5 and 22 days, in logs (the heterogeneous autoregression of Corsi 2009): a least-squares
/// fit to every earlier day whose outcome is known.
/// </summary>
public static class VarianceForecast
{
    private const int Width = 4;
    private const int FirstDay = 22;

    /// <summary>
    /// The root of the expected mean of squared daily log returns over the next days, per year, as known on a day. The step from the log to the
    /// expectation is the mean of the exponentials of the residuals (Duan 1983): half their variance, right for normal residuals, is far too
    /// much over a day or two.
    /// </summary>
    /// <param name="history">The index's variances.</param>
    /// <param name="horizon">Trading days ahead, at least 1.</param>
    /// <param name="day">Position of the last known day.</param>
    /// <returns>Null with fewer than 252 earlier days whose outcome is known, or where the index did not move.</returns>
    public static double? Volatility(VarianceHistory history, int horizon, int day)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        var known = day - horizon - FirstDay + 1;
        if (known < TradingYear.Days || !(history.Median[day] > 0))
        {
            return null;
        }

        Span<double> row = stackalloc double[Width];
        var fit = new LinearFit(Width);
        var targets = LogVariancesAhead(history, horizon, day);
        for (var k = 0; k < known; k++)
        {
            Row(history, FirstDay + k, row);
            fit.Add(row, targets[k]);
        }

        if (fit.Solve() is not { } coefficients)
        {
            return null;
        }

        var smearing = 0.0;
        for (var k = 0; k < known; k++)
        {
            Row(history, FirstDay + k, row);
            smearing += Math.Exp(targets[k] - Product(coefficients, row)) / known;
        }

        Row(history, day, row);
        var volatility = Math.Sqrt(TradingYear.Days * smearing * Math.Exp(Product(coefficients, row)));
        return double.IsFinite(volatility) ? volatility : null;
    }

    /// <summary>
    /// For each day, the error of the 20-day log variance forecast and that of the mean log variance, both as they would have been made on the day
    /// from outcomes known by then; NaN where there was no forecast or its outcome is not known.
    /// </summary>
    public static (double Forecast, double Mean)[] Errors(VarianceHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var days = history.Closes.Length;
        var errors = new (double, double)[days];
        Span<double> row = stackalloc double[Width];
        var fit = new LinearFit(Width);
        double[]? coefficients = null;
        var sum = 0.0;
        for (var day = 0; day < days; day++)
        {
            var known = day - VarianceHistory.Horizon;
            if (known >= FirstDay)
            {
                Row(history, known, row);
                var target = VarianceHistory.Log(history.Realised[day]);
                fit.Add(row, target);
                sum += target;
            }

            if (day % WalkForward.RefitInterval == 0 && fit.Count >= TradingYear.Days)
            {
                coefficients = fit.Solve();
            }

            errors[day] = (double.NaN, double.NaN);
            if (coefficients is not null && day + VarianceHistory.Horizon < days)
            {
                Row(history, day, row);
                var outcome = VarianceHistory.Log(history.Realised[day + VarianceHistory.Horizon]);
                errors[day] = (outcome - Product(coefficients, row), outcome - (sum / fit.Count));
            }
        }

        return errors;
    }

    /// <summary>The share of the log variance over 20 days that the forecasts explained out of sample, as known on a day: 1 - Σ error² / Σ error of the mean²; null without one.</summary>
    public static double? Explained(ReadOnlySpan<(double Forecast, double Mean)> errors, int day)
    {
        double forecast = 0, mean = 0;
        for (var t = 0; t + VarianceHistory.Horizon <= day; t++)
        {
            if (!double.IsNaN(errors[t].Forecast))
            {
                forecast += errors[t].Forecast * errors[t].Forecast;
                mean += errors[t].Mean * errors[t].Mean;
            }
        }

        return mean > 0 ? 1 - (forecast / mean) : null;
    }

    private static double[] LogVariancesAhead(VarianceHistory history, int horizon, int day)
    {
        var sums = new double[day + 1];
        for (var t = 1; t <= day; t++)
        {
            sums[t] = sums[t - 1] + history.Squares[t];
        }

        var logs = new double[day - horizon - FirstDay + 1];
        for (var k = 0; k < logs.Length; k++)
        {
            logs[k] = VarianceHistory.Log((sums[FirstDay + k + horizon] - sums[FirstDay + k]) / horizon);
        }

        return logs;
    }

    private static void Row(VarianceHistory history, int day, Span<double> row)
    {
        row[0] = 1;
        row[1] = history.LogDay[day];
        row[2] = history.LogWeek[day];
        row[3] = history.LogMonth[day];
    }

    private static double Product(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> row) =>
        (coefficients[0] * row[0]) + (coefficients[1] * row[1]) + (coefficients[2] * row[2]) + (coefficients[3] * row[3]);
}
