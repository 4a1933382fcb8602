using System.Runtime.InteropServices;
using System.Text.Json;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>Alpha Vantage's daily series: an object with a member for each day, as traded. Its refusals come with status 200.</summary>
internal sealed class AlphaVantageProtocol : IPriceProtocol
{
    public SourceDescription Description { get; } = new(
        SourceNames.AlphaVantage,
        "Alpha Vantage",
        AdjustedFor.Nothing,
        NeedsKey: true,
        "Needs a key; a free one gets 25 questions a day and the latest hundred days, for whole histories and adjusted prices it has paid plans.");

    public Uri Home { get; } = new("https://www.alphavantage.co/");

    public string? SpellingOf(Instrument instrument) => SourceSpelling.UnitedStates(instrument, '-');

    public SourceQuestion Ask(string symbol, string key, SourceRequest request) => new(
        $"query?function=TIME_SERIES_DAILY&symbol={Uri.EscapeDataString(symbol)}&outputsize=compact&datatype=json&apikey={Uri.EscapeDataString(key)}");

    public PriceAnswer Read(byte[] content, string symbol, SourceRequest request)
    {
        using var document = JsonReading.Parse(content);
        JsonElement? root = document.RootElement;
        if (root.Find("Error Message").Text() is { } error)
        {
            throw AnswerText.Said(error, SourceFailure.NotKnown);
        }

        if ((root.Find("Note") ?? root.Find("Information")).Text() is { } note)
        {
            throw AnswerText.Said(note, SourceFailure.LimitReached);
        }

        if (root.Find("Meta Data").Find("2. Symbol").Text() is { } about && !about.Equals(symbol, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedAnswerException(SourceFailure.WrongSymbol, $"the answer is about {QuotedValue.Shorten(about)}, not {symbol}");
        }

        if (root.Find("Time Series (Daily)") is not { ValueKind: JsonValueKind.Object } series)
        {
            throw new RefusedAnswerException(root.Members().MoveNext() ? SourceFailure.NotPrices : SourceFailure.Empty, "the answer has no daily series");
        }

        var rows = new AnswerRows(request.LastSession);
        foreach (var day in series.EnumerateObject())
        {
            JsonElement? row = day.Value;
            rows.Begin(JsonMarshal.GetRawUtf8PropertyName(day));
            rows.Read(PriceField.Open, row.Find("1. open"));
            rows.Read(PriceField.High, row.Find("2. high"));
            rows.Read(PriceField.Low, row.Find("3. low"));
            rows.Read(PriceField.Close, row.Find("4. close"));
            rows.Read(PriceField.Volume, row.Find("5. volume"));
            rows.End();
        }

        return rows.ToPrices();
    }
}
