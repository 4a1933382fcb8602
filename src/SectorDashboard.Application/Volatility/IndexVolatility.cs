namespace SectorDashboard.Application.Volatility;

/// <summary>The index's volatility per year, 252 days, by several estimators; null where the prices do not allow one. All but GARCH are realised over the window.</summary>
/// <param name="CloseToClose">From log returns between closes, n-1.</param>
/// <param name="Parkinson">From highs and lows.</param>
/// <param name="GarmanKlass">From open, high, low and close.</param>
/// <param name="RogersSatchell">From open, high, low and close, free of drift.</param>
/// <param name="YangZhang">From overnight and intraday moves.</param>
/// <param name="Ewma">Exponentially weighted, λ = 0.94.</param>
/// <param name="Garch">What GARCH(1,1) expects of the next day, fitted to the log returns of the last ten years or, where there are fewer, at least 500.</param>
/// <param name="Percentile">Where each of them stands among its own last values.</param>
/// <param name="Forecast">What GARCH expects of the holding period; null where it could not be fitted.</param>
public sealed record IndexVolatility(
    double? CloseToClose, double? Parkinson, double? GarmanKlass, double? RogersSatchell, double? YangZhang, double? Ewma,
    double? Garch, VolatilityPercentiles Percentile, VolatilityForecast? Forecast)
{
    /// <summary>No volatility known.</summary>
    public static IndexVolatility None { get; } = new(null, null, null, null, null, null, null, VolatilityPercentiles.None, null);
}

/// <summary>
/// The share of its own last 252 values up to the range's last day, that day included, that an estimate stands above: a fraction from 0 to 1, ties counted
/// half; null with fewer than 60 values. GARCH's values are those of the one model that was fitted up to that day.
/// </summary>
/// <param name="CloseToClose">Of close-to-close volatility.</param>
/// <param name="Parkinson">Of Parkinson's.</param>
/// <param name="GarmanKlass">Of Garman and Klass's.</param>
/// <param name="RogersSatchell">Of Rogers and Satchell's.</param>
/// <param name="YangZhang">Of Yang and Zhang's.</param>
/// <param name="Ewma">Of the exponentially weighted one.</param>
/// <param name="Garch">Of the next day's under GARCH.</param>
public sealed record VolatilityPercentiles(
    double? CloseToClose, double? Parkinson, double? GarmanKlass, double? RogersSatchell, double? YangZhang, double? Ewma, double? Garch)
{
    /// <summary>No percentile known.</summary>
    public static VolatilityPercentiles None { get; } = new(null, null, null, null, null, null, null);
}

/// <summary>What GARCH(1,1) expects of the index.</summary>
/// <param name="Days">The holding period in trading days.</param>
/// <param name="Average">Root of the mean variance expected over it, per year.</param>
/// <param name="LongRun">The volatility that it tends to, per year.</param>
/// <param name="Persistence">Share of a deviation from the long run that is left a day later.</param>
/// <param name="N">Number of daily log returns that the model was fitted to.</param>
public sealed record VolatilityForecast(int Days, double Average, double LongRun, double Persistence, int N);
