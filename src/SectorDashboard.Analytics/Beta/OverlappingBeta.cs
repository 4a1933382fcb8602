namespace SectorDashboard.Analytics.Beta;

/// <summary>Beta over several days at a time, one return starting on each day.</summary>
public static class OverlappingBeta
{
    /// <summary>
    /// The regression of overlapping <paramref name="days"/>-day simple returns. They share days, so their errors follow one another: the standard error is
    /// <see cref="NeweyWest"/>'s, its lags the larger of the overlap, <paramref name="days"/> - 1, and <see cref="NeweyWest.AdvisedLags"/>.
    /// A daily-reset fund compounds within those days, so this beta is near its multiple, not equal to it.
    /// </summary>
    /// <param name="fundCloses">The fund's closes.</param>
    /// <param name="benchmarkCloses">The index's closes on the same days.</param>
    /// <param name="days">Days of a return, at least 1.</param>
    /// <returns>Null for fewer than three such returns or an index that never moved; else N is their number.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The days are fewer than one.</exception>
    public static BetaEstimate? Fit(ReadOnlySpan<double> fundCloses, ReadOnlySpan<double> benchmarkCloses, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        OrdinaryLeastSquares.RequirePairs(fundCloses, benchmarkCloses);
        var n = Math.Max(0, fundCloses.Length - days);
        return NeweyWest.Fit(Returns(fundCloses, days, n), Returns(benchmarkCloses, days, n), Math.Max(days - 1, NeweyWest.AdvisedLags(n)));
    }

    private static double[] Returns(ReadOnlySpan<double> closes, int days, int n)
    {
        var returns = new double[n];
        for (var k = 0; k < n; k++)
        {
            returns[k] = (closes[k + days] / closes[k]) - 1;
        }

        return returns;
    }
}
