namespace SectorDashboard.MarketData.Quality;

/// <summary>The days that something noticed concerns, both ends included.</summary>
internal readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    public static DaySpan Of(DateOnly day) => new(day, day);

    /// <summary>From the first to the last of some positions, of which there is at least one.</summary>
    public static DaySpan Of(DateOnly[] dates, List<int> days) => new(dates[days[0]], dates[days[^1]]);

    public override string ToString() => First == Last ? $"on {Last:yyyy-MM-dd}" : $"from {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}";
}
