using System.Text.Json;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>Yahoo's chart interface, version 8: columns of one length beside a column of instants, and the splits beside them.</summary>
internal sealed class YahooProtocol : IPriceProtocol
{
    public SourceDescription Description { get; } = new(
        SourceNames.Yahoo,
        "Yahoo Finance",
        AdjustedFor.Splits,
        NeedsKey: false,
        "An undocumented interface without any promise, taken to be for personal use only; it turns away who asks often, and may turn away whole data centres.");

    public Uri Home { get; } = new("https://query1.finance.yahoo.com/");

    public string? SpellingOf(Instrument instrument) =>
        instrument is { Kind: InstrumentKind.Index or InstrumentKind.Volatility, IsUnitedStates: true } && instrument.Ticker.StartsWith('^')
            ? instrument.Ticker
            : SourceSpelling.UnitedStates(instrument, '-');

    public SourceQuestion Ask(string symbol, string key, SourceRequest request) => new(
        $"v8/finance/chart/{Uri.EscapeDataString(symbol)}?period1=0&period2=9999999999&interval=1d&events=div,splits&includeAdjustedClose=true",
        AsBrowser: true);

    public PriceAnswer Read(byte[] content, string symbol, SourceRequest request)
    {
        using var document = JsonReading.Parse(content);
        var chart = ((JsonElement?)document.RootElement).Find("chart");
        if (chart.Find("error") is { } error)
        {
            throw ErrorOf(error);
        }

        var result = chart.Find("result").First();
        RequireDays(result.Find("meta"), symbol);
        var quote = result.Find("indicators").Find("quote").First();
        var times = new YahooTimes(result.Find("meta"));
        var rows = new AnswerRows(request.LastSession, isSinglePrecision: true);
        YahooColumns.Read(
            result.Find("timestamp"),
            times,
            [
                (PriceField.Open, quote.Find("open")), (PriceField.High, quote.Find("high")), (PriceField.Low, quote.Find("low")),
                (PriceField.Close, quote.Find("close")), (PriceField.Volume, quote.Find("volume")),
                (PriceField.AdjustedClose, result.Find("indicators").Find("adjclose").First().Find("adjclose")),
            ],
            rows);
        var (bars, _) = rows.ToBars();
        var splits = YahooSplits.Read(result.Find("events").Find("splits"), times, rows.Remarks).Where(split => split.Date <= request.LastSession);
        return new PriceAnswer(
            bars, SplitReview.Of([.. splits], bars, Description.AdjustedFor, request.Instrument.Splits, rows.Remarks), rows.Remarks.ToList());
    }

    private static RefusedAnswerException ErrorOf(JsonElement? error)
    {
        var code = error.Find("code").Text() ?? "";
        var said = $"{code}: {error.Find("description").Text()}";
        return code == "Not Found" ? new RefusedAnswerException(SourceFailure.NotKnown, $"it says '{QuotedValue.Shorten(said, 200)}'") : AnswerText.Said(said, SourceFailure.ServerError);
    }

    /// <summary>For long ranges the interface has been seen to answer with months where days were asked for.</summary>
    private static void RequireDays(JsonElement? meta, string symbol)
    {
        if (meta.Find("symbol").Text() is not { } about)
        {
            throw new RefusedAnswerException(SourceFailure.NotPrices, "the answer does not say which symbol it is about");
        }

        if (!about.Equals(symbol, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedAnswerException(SourceFailure.WrongSymbol, $"the answer is about {QuotedValue.Shorten(about)}, not {symbol}");
        }

        if (meta.Find("dataGranularity").Text() is { } granularity and not "1d")
        {
            throw new RefusedAnswerException(SourceFailure.NotPrices, $"the answer has bars of {QuotedValue.Shorten(granularity)}, not of a day");
        }
    }
}
