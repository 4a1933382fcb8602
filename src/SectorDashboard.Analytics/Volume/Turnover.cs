namespace SectorDashboard.Analytics.Volume;

/// <summary>How often a fund's shares change hands.</summary>
public static class Turnover
{
    /// <summary>Shares traded over shares outstanding in one session, both counted in the shares of that day, so that a split changes nothing.</summary>
    /// <returns>A fraction per session; null where shares outstanding are not positive or a figure is missing.</returns>
    public static double? Of(double volume, double sharesOutstanding)
    {
        var turnover = volume / sharesOutstanding;
        return sharesOutstanding > 0 && double.IsFinite(turnover) ? turnover : null;
    }
}
