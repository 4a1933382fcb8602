namespace SectorDashboard.Analytics.Series;

/// <summary>How far a series has moved from where it was a number of sessions ago.</summary>
public static class SessionChange
{
    /// <summary>Each value over the one <paramref name="sessions"/> before it, minus 1: a fraction; NaN where either is missing.</summary>
    public static double[] Relative(ReadOnlySpan<double> values, int sessions)
    {
        var changes = None(values.Length, sessions);
        for (var s = sessions; s < changes.Length; s++)
        {
            changes[s] = (values[s] / values[s - sessions]) - 1;
        }

        return changes;
    }

    /// <summary>Each value minus the one <paramref name="sessions"/> before it, in the value's unit; NaN where either is missing.</summary>
    public static double[] Absolute(ReadOnlySpan<double> values, int sessions)
    {
        var changes = None(values.Length, sessions);
        for (var s = sessions; s < changes.Length; s++)
        {
            changes[s] = values[s] - values[s - sessions];
        }

        return changes;
    }

    private static double[] None(int length, int sessions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sessions, 1);
        var none = new double[length];
        Array.Fill(none, double.NaN);
        return none;
    }
}
