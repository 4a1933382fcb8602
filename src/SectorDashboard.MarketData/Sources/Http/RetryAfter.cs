namespace SectorDashboard.MarketData.Sources.Http;

/// <summary>Reads how long a source wants to be left alone.</summary>
internal static class RetryAfter
{
    /// <summary>The wait of the Retry-After header, given in seconds or as a date; null where there is none.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
