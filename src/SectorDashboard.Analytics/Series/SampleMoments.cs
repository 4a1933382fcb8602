namespace SectorDashboard.Analytics.Series;

/// <summary>Mean and spread of a sample.</summary>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Deviation">Standard deviation, n - 1; NaN for fewer than two values.</param>
internal readonly record struct SampleMoments(double Mean, double Deviation)
{
    /// <summary>In two passes, so that a mean far from zero costs no digits.</summary>
    public static SampleMoments Of(ReadOnlySpan<double> values)
    {
        double sum = 0, squares = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        var mean = sum / values.Length;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return new SampleMoments(mean, values.Length < 2 ? double.NaN : Math.Sqrt(squares / (values.Length - 1)));
    }
}
