using System.Text.Json;
using System.Text.RegularExpressions;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>
/// Turns Yahoo's instants into days of the exchange. The time zone is used rather than the offset from Greenwich, which is today's also for
/// rows from the other half of the year.
/// </summary>
internal sealed partial class YahooTimes
{
    private static readonly long s_first = new DateTimeOffset(1900, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
    private static readonly long s_last = new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    private readonly TimeZoneInfo? _zone;
    private readonly long _offset;

    public YahooTimes(JsonElement? meta)
    {
        // The name becomes that of a file of time zones, so only what looks like one is looked for.
        if (meta.Find("exchangeTimezoneName").Text() is { } name && ZoneName().IsMatch(name))
        {
            TimeZoneInfo.TryFindSystemTimeZoneById(name, out _zone);
        }

        _offset = Math.Clamp(meta.Find("gmtoffset").Integer() ?? 0, -14 * 3600, 14 * 3600);
    }

    /// <summary>The day of an instant in seconds since 1970; null where it is none between 1900 and 2200.</summary>
    public DateOnly? DayOf(JsonElement? instant)
    {
        if (instant.Integer() is not { } seconds || seconds < s_first || seconds > s_last)
        {
            return null;
        }

        var utc = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var local = _zone is null ? utc.AddSeconds(_offset) : TimeZoneInfo.ConvertTime(utc, _zone);
        return DateOnly.FromDateTime(local.DateTime);
    }

    [GeneratedRegex(@"^[A-Z][A-Za-z_]{1,30}(/[A-Z][A-Za-z_\-]{1,30}){0,2}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ZoneName();
}
