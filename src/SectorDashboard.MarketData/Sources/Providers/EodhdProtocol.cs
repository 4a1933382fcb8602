using System.Text.Json;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>
/// EODHD's daily prices: as traded, with a close adjusted for splits and dividends. Its volumes are adjusted for splits, so they do not go with
/// its prices, and are left out.
/// </summary>
internal sealed class EodhdProtocol : IPriceProtocol
{
    public SourceDescription Description { get; } = new(
        SourceNames.Eodhd,
        "EODHD",
        AdjustedFor.Nothing,
        NeedsKey: true,
        "Needs a key; a free one gets 20 questions a day and one year of history. Its volumes are on another basis than its prices and are not used.");

    public Uri Home { get; } = new("https://eodhd.com/");

    public string? SpellingOf(Instrument instrument) => SourceSpelling.UnitedStates(instrument, '-') is { } symbol ? symbol + ".US" : null;

    public SourceQuestion Ask(string symbol, string key, SourceRequest request) => new(
        $"api/eod/{Uri.EscapeDataString(symbol)}?fmt=json&period=d&from=1900-01-01&api_token={Uri.EscapeDataString(key)}");

    public PriceAnswer Read(byte[] content, string symbol, SourceRequest request)
    {
        using var document = JsonReading.Parse(content);
        JsonElement? root = document.RootElement;
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw (root.Find("message") ?? root.Find("error")).Text() is { } words
                ? AnswerText.Said(words, SourceFailure.ServerError)
                : new RefusedAnswerException(SourceFailure.NotPrices, "the answer is not a list of days");
        }

        var rows = new AnswerRows(request.LastSession);
        foreach (var item in root.Items())
        {
            JsonElement? row = item;
            if (row.Find("date") is null && row.Find("warning").Text() is { } warning)
            {
                rows.Remarks.Add($"it says '{QuotedValue.Shorten(warning, 200)}'");
                continue;
            }

            rows.Add(
                item,
                "date",
                (PriceField.Open, "open"), (PriceField.High, "high"), (PriceField.Low, "low"), (PriceField.Close, "close"), (PriceField.AdjustedClose, "adjusted_close"));
        }

        return rows.ToPrices();
    }
}
