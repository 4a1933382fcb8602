namespace SectorDashboard.Analytics.Volume;

/// <summary>Trading in dollars against its recent habit; dollars, because share volume changes its meaning at every split.</summary>
public static class RelativeVolume
{
    /// <summary>The dollar volume of a day over the mean of the sessions before it: 1 is usual, 2 is twice the usual.</summary>
    /// <param name="dollarVolumes">Dollar volumes by session, oldest first; NaN where one is missing.</param>
    /// <param name="day">Position of the day.</param>
    /// <param name="sessions">Sessions before it that make the mean.</param>
    /// <returns>Null where the day or one of the sessions is missing, or their mean is zero.</returns>
    public static double? At(ReadOnlySpan<double> dollarVolumes, int day, int sessions = 20)
    {
        if (sessions < 1 || day < sessions || day >= dollarVolumes.Length)
        {
            return null;
        }

        var sum = 0.0;
        foreach (var volume in dollarVolumes.Slice(day - sessions, sessions))
        {
            sum += volume;
        }

        var relative = dollarVolumes[day] / (sum / sessions);
        return double.IsFinite(relative) ? relative : null;
    }
}
