using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Sentiment;

/// <summary>
/// What speculators do with shares outstanding: those of a geared fund grow when its holders ask for more of them than there are.
/// After Davies, Speculation Sentiment, Journal of Financial and Quantitative Analysis 57(7), 2022.
/// </summary>
public static class SpeculationSentiment
{
    /// <summary>
    /// The growth of a fund's shares outstanding from session to session, a fraction, with splits taken out: a reverse split of 1:10 would
    /// otherwise pass for a flight of nine tenths. NaN on the first session and where a count is missing.
    /// </summary>
    /// <param name="sharesOutstanding">Shares outstanding as counted on each day, oldest first; NaN where they are not known.</param>
    /// <param name="splitRatios">New shares per old share on the first day of a split, such as 0.1; 1 on every other day.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double[] ShareGrowth(ReadOnlySpan<double> sharesOutstanding, ReadOnlySpan<double> splitRatios)
    {
        SameLength.Require(sharesOutstanding.Length, splitRatios.Length, nameof(splitRatios));
        var growth = new double[sharesOutstanding.Length];
        for (var s = 0; s < growth.Length; s++)
        {
            growth[s] = s > 0 && sharesOutstanding[s - 1] > 0 ? (sharesOutstanding[s] / (sharesOutstanding[s - 1] * splitRatios[s])) - 1 : double.NaN;
        }

        return growth;
    }

    /// <summary>
    /// The growth of the bull fund's shares minus that of the bear fund's, less what its own last value led to expect by a first-order
    /// autoregression over the sessions before: above 0, more speculation on a rise than usual. NaN where there is not enough history.
    /// </summary>
    /// <param name="bullGrowth">Growth of the bull fund's shares, a fraction per session.</param>
    /// <param name="bearGrowth">Growth of the bear fund's shares on the same sessions.</param>
    /// <param name="sessions">Known sessions that the autoregression is fitted to; all lie before the one it is used for.</param>
    /// <param name="minimum">The fewest of them.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double[] Of(ReadOnlySpan<double> bullGrowth, ReadOnlySpan<double> bearGrowth, int sessions = TradingYear.Days, int minimum = 60)
    {
        SameLength.Require(bullGrowth.Length, bearGrowth.Length, nameof(bearGrowth));
        var surprises = new double[bullGrowth.Length];
        var today = new double[surprises.Length];
        var before = new double[surprises.Length];
        var known = 0;
        for (var s = 0; s < surprises.Length; s++)
        {
            surprises[s] = double.NaN;
            today[known] = bullGrowth[s] - bearGrowth[s];
            before[known] = s > 0 ? bullGrowth[s - 1] - bearGrowth[s - 1] : double.NaN;
            if (!double.IsFinite(today[known] + before[known]))
            {
                continue;
            }

            var first = Math.Max(known - sessions, 0);
            if (known - first >= minimum && OrdinaryLeastSquares.Fit(today.AsSpan(first..known), before.AsSpan(first..known)) is { } fit)
            {
                surprises[s] = today[known] - (fit.Alpha + (fit.Beta * before[known]));
            }

            known++;
        }

        return surprises;
    }
}
