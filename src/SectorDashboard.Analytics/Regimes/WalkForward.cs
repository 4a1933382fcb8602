using System.Runtime.InteropServices;

namespace SectorDashboard.Analytics.Regimes;

/// <summary>
/// Forecasts as they would have been made at the time. At each refit only outcomes that were known by then are in the training set (a 20-day
/// outcome is known 20 days later), so adding later days changes no forecast.
/// </summary>
public static class WalkForward
{
    /// <summary>Days between two fits, counted from the first day of the history.</summary>
    public const int RefitInterval = 21;

    /// <summary>A probability for each day of the kind asked about; NaN on other days, and until enough outcomes are known.</summary>
    /// <param name="features">What is known of each day.</param>
    /// <param name="outcomes">What came of each day: 0, 1, or NaN where it is not known.</param>
    /// <param name="asked">The days that the model is trained on and asked about.</param>
    /// <param name="horizon">Days until an outcome is known.</param>
    /// <param name="fewest">Known outcomes before the first fit.</param>
    public static double[] Forecast(FeatureTable features, ReadOnlySpan<double> outcomes, ReadOnlySpan<bool> asked, int horizon, int fewest)
    {
        ArgumentNullException.ThrowIfNull(features);
        var probabilities = new double[features.Days];
        var training = new List<int>();
        LogisticModel? model = null;
        for (var day = 0; day < probabilities.Length; day++)
        {
            var known = day - horizon;
            if (known >= 0 && asked[known] && !double.IsNaN(outcomes[known]))
            {
                training.Add(known);
            }

            if (day % RefitInterval == 0 && training.Count >= fewest)
            {
                model = LogisticModel.Fit(features, outcomes, CollectionsMarshal.AsSpan(training), model) ?? model;
            }

            probabilities[day] = asked[day] && model is not null ? model.Probability(features[day]) : double.NaN;
        }

        return probabilities;
    }
}
