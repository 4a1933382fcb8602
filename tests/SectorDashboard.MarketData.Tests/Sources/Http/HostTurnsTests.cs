using Microsoft.Extensions.Time.Testing;
using SectorDashboard.MarketData.Sources.Http;

namespace SectorDashboard.MarketData.Tests.Sources.Http;

public sealed class HostTurnsTests
{
    private static readonly Uri s_host = new("https://one.example/a");
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(7.5);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_pace_is_kept_from_beginning_to_beginning()
    {
        using var turns = new HostTurns(_time);
        (await turns.TakeAsync(s_host, s_pace, CancellationToken.None)).Dispose();
        _time.Advance(TimeSpan.FromSeconds(5));
        var second = turns.TakeAsync(new Uri("https://ONE.example/b"), s_pace, CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(2.4));
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        (await second).Dispose();
    }

    [Fact]
    public async Task Another_host_or_port_does_not_wait()
    {
        using var turns = new HostTurns(_time);
        using var first = await turns.TakeAsync(s_host, s_pace, CancellationToken.None);
        Assert.True(turns.TakeAsync(new Uri("https://two.example/"), s_pace, CancellationToken.None).IsCompletedSuccessfully);
        Assert.True(turns.TakeAsync(new Uri("https://one.example:444/"), s_pace, CancellationToken.None).IsCompletedSuccessfully);
        Assert.False(turns.TakeAsync(s_host, s_pace, CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_while_the_pace_is_kept_gives_the_turn_back()
    {
        using var turns = new HostTurns(_time);
        using var cancelling = new CancellationTokenSource();
        (await turns.TakeAsync(s_host, s_pace, CancellationToken.None)).Dispose();
        var second = turns.TakeAsync(s_host, s_pace, cancelling.Token);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        _time.Advance(s_pace);
        (await turns.TakeAsync(s_host, s_pace, CancellationToken.None)).Dispose();
    }
}
