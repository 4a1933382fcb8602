namespace SectorDashboard.Analytics.Series;

/// <summary>How many standard deviations a value is from a mean.</summary>
public static class StandardScore
{
    // Under this share of the mean a deviation is only the rounding of equal values.
    private const double Rounding = 1e-12;

    /// <summary>The value's distance from the sample's mean in its standard deviations (n - 1).</summary>
    /// <returns>Null for fewer than two values, for values that are all alike, or where one is not a number.</returns>
    public static double? Of(ReadOnlySpan<double> sample, double value)
    {
        var (mean, deviation) = SampleMoments.Of(sample);
        var score = (value - mean) / deviation;
        return deviation > Rounding * Math.Abs(mean) && double.IsFinite(score) ? score : null;
    }
}
