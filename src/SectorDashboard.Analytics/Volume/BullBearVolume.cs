using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Volume;

/// <summary>Which side of an index its geared funds are traded on; in dollars, because share volume changes its meaning at every split.</summary>
public static class BullBearVolume
{
    /// <summary>The log of the dollars traded in the bull fund over those in the bear fund, ln($V bull / $V bear), on each session: 0 is balance. NaN where one is missing or traded nothing.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double[] LogRatio(ReadOnlySpan<double> bull, ReadOnlySpan<double> bear)
    {
        SameLength.Require(bull.Length, bear.Length, nameof(bear));
        var ratios = new double[bull.Length];
        for (var s = 0; s < ratios.Length; s++)
        {
            ratios[s] = bull[s] > 0 && bear[s] > 0 ? Math.Log(bull[s] / bear[s]) : double.NaN;
        }

        return ratios;
    }

    /// <summary>The leverage-weighted net demand of one session, Σ L × dollar volume over the funds of an index: dollars of exposure, positive towards the bull side. Funds without a volume are passed over.</summary>
    /// <returns>Null where no fund has a volume.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double? NetDemand(ReadOnlySpan<double> leverages, ReadOnlySpan<double> dollarVolumes)
    {
        SameLength.Require(leverages.Length, dollarVolumes.Length, nameof(dollarVolumes));
        double? demand = null;
        for (var fund = 0; fund < leverages.Length; fund++)
        {
            if (!double.IsNaN(dollarVolumes[fund]))
            {
                demand = (demand ?? 0) + (leverages[fund] * dollarVolumes[fund]);
            }
        }

        return demand;
    }
}
