using System.Globalization;

namespace SectorDashboard.Web.Tests.Sources;

/// <summary>Daily prices in the documented shape of Yahoo's chart interface.</summary>
internal static class YahooAnswer
{
    public static string Of(string symbol, IReadOnlyList<DateOnly> days, IEnumerable<double> closes)
    {
        var times = days.Select(day => new DateTimeOffset(day, new TimeOnly(13, 30), TimeSpan.Zero).ToUnixTimeSeconds());
        var values = string.Join(',', closes.Select(close => close.ToString("0.0000", CultureInfo.InvariantCulture)));
        var volumes = string.Join(',', days.Select(_ => "1000000"));
        return $$$"""
            {"chart":{"result":[{"meta":{"currency":"USD","symbol":"{{{symbol}}}","exchangeTimezoneName":"America/New_York","gmtoffset":-14400,"dataGranularity":"1d"},
            "timestamp":[{{{string.Join(',', times)}}}],
            "indicators":{"quote":[{"open":[{{{values}}}],"high":[{{{values}}}],"low":[{{{values}}}],"close":[{{{values}}}],"volume":[{{{volumes}}}]}],"adjclose":[{"adjclose":[{{{values}}}]}]}}],"error":null}}
            """;
    }
}
