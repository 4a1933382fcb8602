namespace SectorDashboard.MarketData.Tests.History;

/// <summary>A clock that stands where a test has put it.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
