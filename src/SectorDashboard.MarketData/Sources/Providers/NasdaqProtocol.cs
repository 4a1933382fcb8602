using System.Text.Json;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>What the pages of nasdaq.com ask for their tables: texts as people read them, the newest day first.</summary>
internal sealed class NasdaqProtocol : IPriceProtocol
{
    private const int Years = 10;

    public SourceDescription Description { get; } = new(
        SourceNames.Nasdaq,
        "Nasdaq.com",
        AdjustedFor.Splits,
        NeedsKey: false,
        "An unofficial interface, the last resort: it has shut out for good who asked a few times, and hangs for what is not a browser.");

    public Uri Home { get; } = new("https://api.nasdaq.com/");

    // No limit is stated; this is restraint.
    public TimeSpan Pace { get; } = TimeSpan.FromSeconds(2);

    public string? SpellingOf(Instrument instrument) => SourceSpelling.UnitedStates(instrument, '.');

    public SourceQuestion Ask(string symbol, string key, SourceRequest request)
    {
        var kind = request.Instrument.Kind switch
        {
            InstrumentKind.Stock => "stocks",
            InstrumentKind.Index or InstrumentKind.Volatility => "index",
            _ => "etf",
        };
        return new SourceQuestion(
            $"api/quote/{Uri.EscapeDataString(symbol)}/historical?assetclass={kind}&fromdate={request.LastSession.AddYears(-Years):yyyy-MM-dd}&todate={request.LastSession:yyyy-MM-dd}&limit=9999",
            AsBrowser: true);
    }

    public PriceAnswer Read(byte[] content, string symbol, SourceRequest request)
    {
        using var document = JsonReading.Parse(content);
        JsonElement? root = document.RootElement;
        var data = root.Find("data");
        if (data is null && root.Find("status").Find("bCodeMessage").First().Find("errorMessage").Text() is { } words)
        {
            throw AnswerText.Said(words, SourceFailure.NotKnown);
        }

        if (data.Find("symbol").Text() is { } about && !about.Equals(symbol, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedAnswerException(SourceFailure.WrongSymbol, $"the answer is about {QuotedValue.Shorten(about)}, not {symbol}");
        }

        if (data.Find("tradesTable") is null)
        {
            throw new RefusedAnswerException(SourceFailure.NotPrices, "the answer has no table of trades");
        }

        var rows = new AnswerRows(request.LastSession, ValueStyle.UnitedStates);
        foreach (var row in data.Find("tradesTable").Find("rows").Items())
        {
            rows.Add(
                row,
                "date",
                (PriceField.Open, "open"), (PriceField.High, "high"), (PriceField.Low, "low"), (PriceField.Close, "close"), (PriceField.Volume, "volume"));
        }

        return rows.ToPrices();
    }
}
