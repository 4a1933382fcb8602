namespace SectorDashboard.Analytics.Series;

/// <summary>Columns that belong together have one length.</summary>
internal static class SameLength
{
    /// <summary>Refuses a column, known to the caller as <paramref name="name"/>, that has not the length of the other.</summary>
    public static void Require(int length, int other, string name)
    {
        if (length != other)
        {
            throw new ArgumentException($"{other} values do not go with {length}.", name);
        }
    }
}
