using System.Net.Http.Headers;
using System.Text.Json;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>Twelve Data's time series: numbers as texts, the newest day first, adjusted for splits unless something else is asked for.</summary>
internal sealed class TwelveDataProtocol : IPriceProtocol
{
    public SourceDescription Description { get; } = new(
        SourceNames.TwelveData,
        "Twelve Data",
        AdjustedFor.Splits,
        NeedsKey: true,
        "Needs a key; a free one gets 8 questions a minute and 800 a day, and at most the latest 5,000 days of a symbol at a time.");

    public Uri Home { get; } = new("https://api.twelvedata.com/");

    public TimeSpan Pace { get; } = TimeSpan.FromMinutes(1) / 8;

    public string? SpellingOf(Instrument instrument) => SourceSpelling.UnitedStates(instrument, '.');

    public SourceQuestion Ask(string symbol, string key, SourceRequest request) => new(
        $"time_series?symbol={Uri.EscapeDataString(symbol)}&interval=1day&outputsize=5000&adjust=splits",
        new AuthenticationHeaderValue("apikey", key));

    public PriceAnswer Read(byte[] content, string symbol, SourceRequest request)
    {
        using var document = JsonReading.Parse(content);
        JsonElement? root = document.RootElement;
        if (root.Find("status").Text() == "error" || root.Find("code") is not null)
        {
            throw ErrorOf(root);
        }

        if (root.Find("meta").Find("symbol").Text() is { } about && !about.Equals(symbol, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedAnswerException(SourceFailure.WrongSymbol, $"the answer is about {QuotedValue.Shorten(about)}, not {symbol}");
        }

        if (root.Find("values") is not { ValueKind: JsonValueKind.Array })
        {
            throw new RefusedAnswerException(SourceFailure.NotPrices, "the answer has no list of values");
        }

        var rows = new AnswerRows(request.LastSession);
        foreach (var row in root.Find("values").Items())
        {
            rows.Add(
                row,
                "datetime",
                (PriceField.Open, "open"), (PriceField.High, "high"), (PriceField.Low, "low"), (PriceField.Close, "close"), (PriceField.Volume, "volume"));
        }

        return rows.ToPrices();
    }

    private static RefusedAnswerException ErrorOf(JsonElement? root) => AnswerText.Said(
        root.Find("message").Text() ?? "",
        root.Find("code").Integer() switch
        {
            400 or 404 => SourceFailure.NotKnown,
            401 => SourceFailure.KeyRefused,
            429 => SourceFailure.LimitReached,
            _ => SourceFailure.ServerError,
        });
}
