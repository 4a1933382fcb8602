using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Events;

/// <summary>A sample of returns in short.</summary>
/// <param name="N">How many returns.</param>
/// <param name="Mean">Arithmetic mean, a fraction.</param>
/// <param name="Median">Median, a fraction.</param>
/// <param name="ShareUp">Share of the returns over zero.</param>
public sealed record EventReturns(int N, double Mean, double Median, double ShareUp)
{
    /// <summary>The sample in short; null where it is empty. Sorts the values.</summary>
    internal static EventReturns? Of(Span<double> values)
    {
        if (values.IsEmpty)
        {
            return null;
        }

        var up = 0;
        foreach (var value in values)
        {
            up += value > 0 ? 1 : 0;
        }

        values.Sort();
        return new EventReturns(values.Length, SampleMoments.Of(values).Mean, SampleQuantile.OfSorted(values.ToArray(), 0.5), (double)up / values.Length);
    }
}
