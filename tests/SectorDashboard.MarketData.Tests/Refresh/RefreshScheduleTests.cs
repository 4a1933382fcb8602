using SectorDashboard.MarketData.Refresh;

namespace SectorDashboard.MarketData.Tests.Refresh;

public sealed class RefreshScheduleTests
{
    [Theory]
    [InlineData("2026-11-24T15:00:00Z", true, "2026-11-24T21:30:00Z")]
    [InlineData("2026-11-24T21:30:00Z", true, "2026-11-25T01:30:00Z")]
    [InlineData("2026-11-25T01:30:00Z", true, "2026-11-25T21:30:00Z")]
    [InlineData("2026-11-26T12:00:00Z", true, "2026-11-27T18:30:00Z")]
    [InlineData("2026-11-27T19:00:00Z", true, "2026-11-27T22:30:00Z")]
    [InlineData("2026-11-28T12:00:00Z", true, "2026-11-30T21:30:00Z")]
    [InlineData("2026-11-28T12:00:00Z", false, "2026-11-28T12:30:00Z")]
    [InlineData("2026-11-24T21:20:00Z", false, "2026-11-24T21:30:00Z")]
    public void The_next_refresh_is_after_the_next_close_or_the_evenings_corrections_and_soon_after_a_failure(string now, bool isComplete, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next), RefreshSchedule.Next(DateTimeOffset.Parse(now), isComplete));
}
