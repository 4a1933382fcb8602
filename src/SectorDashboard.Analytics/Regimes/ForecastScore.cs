namespace SectorDashboard.Analytics.Regimes;

/// <summary>
/// How good forecasts were, beside the base rate: the share of such days on which it had happened, as it was known on each day. Scores are
/// Brier's (1950), the mean squared distance of the probability from what came: 0 is perfect, 0.25 a coin.
/// </summary>
/// <param name="N">Forecasts scored.</param>
/// <param name="Known">Outcomes known, those before the first scored forecast included.</param>
/// <param name="BaseRate">Share of the known outcomes that happened; null without one.</param>
/// <param name="Brier">Score of the forecasts; null without one.</param>
/// <param name="BrierOfBaseRate">Score of the base rates of the same days; null without one.</param>
/// <param name="StandardError">Standard error of the difference between the two scores; null without a forecast.</param>
public readonly record struct ForecastScore(int N, int Known, double? BaseRate, double? Brier, double? BrierOfBaseRate, double? StandardError)
{
    /// <summary>Known outcomes before the first scored forecast, and scored forecasts before the score means anything.</summary>
    public const int Fewest = 60;

    // One-sided 95 % of the normal distribution.
    private const double NormalQuantile = 1.645;

    /// <summary>Whether the forecasts beat the base rate by more than chance explains: enough of them, and a difference of over 1.645 standard errors.</summary>
    public bool HasSkill => N >= Fewest && BrierOfBaseRate - Brier > Math.Max(0, NormalQuantile * (StandardError ?? 0));

    /// <summary>The score as it was known on a day, from outcomes known by then.</summary>
    /// <param name="day">Position of the day.</param>
    /// <param name="probabilities">A forecast for each day, NaN where there is none.</param>
    /// <param name="outcomes">0, 1, or NaN.</param>
    /// <param name="such">The days that count.</param>
    /// <param name="horizon">Days until an outcome is known.</param>
    /// <param name="fewest">Known outcomes of such days before a forecast is scored.</param>
    public static ForecastScore KnownOn(
        int day, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> outcomes, ReadOnlySpan<bool> such, int horizon, int fewest = Fewest)
    {
        var days = new List<int>();
        var gains = new List<double>();
        double model = 0, naive = 0, happenedBefore = 0, happened = 0;
        int knownBefore = 0, known = 0;
        for (var t = 0; t + horizon <= day; t++)
        {
            var before = t - horizon;
            if (before >= 0 && such[before] && !double.IsNaN(outcomes[before]))
            {
                knownBefore++;
                happenedBefore += outcomes[before];
            }

            if (!such[t] || double.IsNaN(outcomes[t]))
            {
                continue;
            }

            known++;
            happened += outcomes[t];
            if (knownBefore >= fewest && !double.IsNaN(probabilities[t]))
            {
                var ofModel = Math.Pow(probabilities[t] - outcomes[t], 2);
                var ofBaseRate = Math.Pow((happenedBefore / knownBefore) - outcomes[t], 2);
                model += ofModel;
                naive += ofBaseRate;
                days.Add(t);
                gains.Add(ofBaseRate - ofModel);
            }
        }

        var n = days.Count;
        return new ForecastScore(
            n,
            known,
            known > 0 ? happened / known : null,
            n > 0 ? model / n : null,
            n > 0 ? naive / n : null,
            n > 0 ? StandardErrorOf(days, gains, (naive - model) / n, horizon) : null);
    }

    /// <summary>Outcomes of days closer than the horizon overlap; weighting their products by the overlap allows for it (Newey and West 1987).</summary>
    private static double StandardErrorOf(List<int> days, List<double> gains, double mean, int horizon)
    {
        var variance = 0.0;
        for (var i = 0; i < days.Count; i++)
        {
            var gain = gains[i] - mean;
            variance += gain * gain;
            for (var j = i - 1; j >= 0 && days[i] - days[j] < horizon; j--)
            {
                variance += 2 * (1 - ((days[i] - days[j]) / (double)horizon)) * gain * (gains[j] - mean);
            }
        }

        return Math.Sqrt(Math.Max(variance, 0)) / days.Count;
    }
}
