using SectorDashboard.Analytics.Series;
using SectorDashboard.Analytics.Volume;

namespace SectorDashboard.Application.Sentiment;

/// <summary>Trading in the fund and its companions on the fund's session; half-days are neither judged nor part of a habit.</summary>
/// <param name="Date">The fund's session.</param>
/// <param name="HalfDay">Whether the exchange closed at 13:00.</param>
/// <param name="RelativeVolume">Dollar volume over the mean of the 20 full sessions before.</param>
/// <param name="Surge">Log dollar volume in standard deviations from its mean of the 60 full sessions before.</param>
/// <param name="NetDemand">Σ leverage × dollar volume over the geared funds of the index that traded that day: dollars of exposure, positive towards the bull side.</param>
public sealed record VolumeAnswer(DateOnly Date, bool HalfDay, double? RelativeVolume, double? Surge, double? NetDemand);

/// <summary>A fund's dollar volume on its full sessions with the surge on each; NaN where there is none.</summary>
internal sealed record VolumeHistory(FullSessions Sessions, double[] Surges)
{
    public static VolumeHistory Of(DateOnly[] dates, double[] dollarVolumes)
    {
        var full = FullSessions.Of(dates, dollarVolumes);
        return new VolumeHistory(full, LogVolumeSurge.Of(full.DollarVolumes));
    }

    public VolumeAnswer On(DateOnly date, double? netDemand)
    {
        var day = Array.BinarySearch(Sessions.Dates, date);
        return day < 0
            ? new VolumeAnswer(date, HalfDay.Is(date), null, null, netDemand)
            : new VolumeAnswer(date, false, RelativeVolume.At(Sessions.DollarVolumes, day), SessionPrices.Known(Surges[day]), netDemand);
    }
}
