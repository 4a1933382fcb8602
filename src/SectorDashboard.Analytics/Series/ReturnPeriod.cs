namespace SectorDashboard.Analytics.Series;

/// <summary>A run of consecutive returns within an <see cref="AlignedReturns"/>.</summary>
/// <param name="Start">Position of the first return, which is also the position of the base close.</param>
/// <param name="Count">Number of returns.</param>
public readonly record struct ReturnPeriod(int Start, int Count)
{
    /// <summary>What it has in common with another period; without returns where they do not meet.</summary>
    public ReturnPeriod Within(ReturnPeriod other)
    {
        var start = Math.Max(Start, other.Start);
        return new ReturnPeriod(start, Math.Max(0, Math.Min(Start + Count, other.Start + other.Count) - start));
    }
}
