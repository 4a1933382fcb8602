using SectorDashboard.MarketData.Sources;

namespace SectorDashboard.MarketData.Refresh;

/// <summary>Which sources are left alone for a while after a failure that the next question would meet again.</summary>
internal sealed class SourceRest(TimeProvider time)
{
    private static readonly TimeSpan s_afterLimit = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_afterRefusedKey = TimeSpan.FromHours(12);
    private static readonly TimeSpan s_afterBreakdown = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    /// <summary>Until when a source is left alone; null where it may be asked.</summary>
    public DateTimeOffset? Until(string source) => _until.TryGetValue(source, out var until) && until > time.GetUtcNow() ? until : null;

    /// <summary>Takes note of a failure.</summary>
    public void After(string source, SourceOutcome.Failed failure)
    {
        var rest = failure.Kind switch
        {
            SourceFailure.LimitReached => failure.RetryAfter ?? s_afterLimit,
            SourceFailure.KeyRefused => s_afterRefusedKey,
            SourceFailure.Unreachable or SourceFailure.TimedOut or SourceFailure.ServerError or SourceFailure.Resting => failure.RetryAfter ?? s_afterBreakdown,
            _ => TimeSpan.Zero,
        };
        if (rest > TimeSpan.Zero)
        {
            _until[source] = time.GetUtcNow() + rest;
        }
    }
}
