using System.Globalization;
using System.Text.Json;

namespace SectorDashboard.MarketData.Tests.Sources;

/// <summary>Writes invented prices in the shapes that the sources document.</summary>
internal static class ExampleAnswers
{
    public static string Yahoo(string symbol, ExampleDay[] days) => Yahoo(symbol, days, new { });

    /// <summary>With splits, and whatever else is put into the events.</summary>
    public static string Yahoo(string symbol, ExampleDay[] days, object splits) => Json(new
    {
        chart = new
        {
            result = new[]
            {
                new
                {
                    meta = new { currency = "USD", symbol, exchangeTimezoneName = "America/New_York", gmtoffset = -14400, dataGranularity = "1d" },
                    timestamp = days.Select(day => Instant(day.Day)),
                    events = new { splits },
                    indicators = new
                    {
                        quote = new[]
                        {
                            new
                            {
                                open = days.Select(day => day.Open), high = days.Select(day => day.High), low = days.Select(day => day.Low),
                                close = days.Select(day => day.Close), volume = days.Select(day => day.Volume),
                            },
                        },
                        adjclose = new[] { new { adjclose = days.Select(day => day.Close) } },
                    },
                },
            },
            error = (string?)null,
        },
    });

    public static string Tiingo(string symbol, ExampleDay[] days) => Json(days.Select(day => new
    {
        date = day.Date + "T00:00:00.000Z",
        close = day.Close,
        high = day.High,
        low = day.Low,
        open = day.Open,
        volume = day.Volume,
        adjClose = day.Close,
        adjHigh = 1,
        adjLow = 1,
        adjOpen = 1,
        adjVolume = 1,
        divCash = 0.0,
        splitFactor = 1.0,
    }));

    // An object cannot be serialised with one name twice, as it can be sent.
    public static string AlphaVantage(string symbol, ExampleDay[] days)
    {
        var rows = days.Reverse().Select(day => $$"""
            "{{day.Date}}":{"1. open":{{Quoted(day.Open)}},"2. high":{{Quoted(day.High)}},"3. low":{{Quoted(day.Low)}},"4. close":{{Quoted(day.Close)}},"5. volume":{{Quoted(day.Volume)}}}
            """);
        return $$$"""{"Meta Data":{"1. Information":"Daily Prices","2. Symbol":"{{{symbol}}}"},"Time Series (Daily)":{{{{string.Join(',', rows)}}}}}""";
    }

    public static string TwelveData(string symbol, ExampleDay[] days) => Json(new
    {
        meta = new { symbol, interval = "1day", currency = "USD" },
        values = days.Reverse().Select(day => new
        {
            datetime = day.Date,
            open = Text(day.Open),
            high = Text(day.High),
            low = Text(day.Low),
            close = Text(day.Close),
            volume = Text(day.Volume),
        }),
        status = "ok",
    });

    public static string Eodhd(string symbol, ExampleDay[] days) => Json(days.Select(day => new
    {
        date = day.Date,
        open = day.Open,
        high = day.High,
        low = day.Low,
        close = day.Close,
        adjusted_close = day.Close,
        volume = day.Volume,
    }));

    public static string Nasdaq(string symbol, ExampleDay[] days) => Json(new
    {
        data = new
        {
            symbol,
            totalRecords = days.Length,
            tradesTable = new
            {
                rows = days.Reverse().Select(day => new
                {
                    date = UnitedStates(day),
                    close = Dollars(day.Close),
                    volume = day.Volume?.ToString("N0", CultureInfo.InvariantCulture) ?? "N/A",
                    open = Dollars(day.Open),
                    high = Dollars(day.High),
                    low = Dollars(day.Low),
                }),
            },
        },
        message = (string?)null,
        status = new { rCode = 200 },
    });

    public static string Stooq(string symbol, ExampleDay[] days) =>
        "Date,Open,High,Low,Close,Volume\r\n" + string.Concat(days.Select(day => $"{day.Date},{Text(day.Open)},{Text(day.High)},{Text(day.Low)},{Text(day.Close)},{Text(day.Volume)}\r\n"));

    public static string Fred(string symbol, ExampleDay[] days) =>
        $"observation_date,{symbol}\n" + string.Concat(days.Select(day => $"{day.Date},{Text(day.Close) ?? "."}\n"));

    public static string Cboe(string symbol, ExampleDay[] days) =>
        "DATE,OPEN,HIGH,LOW,CLOSE\n" + string.Concat(days.Select(day => $"{UnitedStates(day)},{Text(day.Open)},{Text(day.High)},{Text(day.Low)},{Text(day.Close)}\n"));

    /// <summary>Half past nine in New York, which keeps winter time in January.</summary>
    public static long Instant(DateOnly day) => new DateTimeOffset(day.ToDateTime(new TimeOnly(14, 30)), TimeSpan.Zero).ToUnixTimeSeconds();

    private static string Json(object value) => JsonSerializer.Serialize(value);

    private static string? Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(double? value) => value is null ? "null" : $"\"{Text(value)}\"";

    private static string Dollars(double? value) => value is null ? "N/A" : "$" + Text(value);

    private static string UnitedStates(ExampleDay day) => day.Day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);
}
