using System.Net.Http.Headers;
using System.Text.Json;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>Tiingo's daily prices: as traded, with the split factor of each day and an adjusted close.</summary>
internal sealed class TiingoProtocol : IPriceProtocol
{
    public SourceDescription Description { get; } = new(
        SourceNames.Tiingo,
        "Tiingo",
        AdjustedFor.Nothing,
        NeedsKey: true,
        "Needs a key; a free one is understood to allow 50 symbols an hour and 1,000 questions a day. A day's prices come at 17:30 New York time, corrections until 20:00.");

    public Uri Home { get; } = new("https://api.tiingo.com/");

    public string? SpellingOf(Instrument instrument) => SourceSpelling.UnitedStates(instrument, '-');

    // Without a first day only the last one is given.
    public SourceQuestion Ask(string symbol, string key, SourceRequest request) => new(
        $"tiingo/daily/{Uri.EscapeDataString(symbol)}/prices?startDate=1900-01-01&endDate={request.LastSession:yyyy-MM-dd}",
        new AuthenticationHeaderValue("Token", key));

    public PriceAnswer Read(byte[] content, string symbol, SourceRequest request)
    {
        using var document = JsonReading.Parse(content);
        JsonElement? root = document.RootElement;
        if (root.Find("detail").Text() is { } detail)
        {
            throw AnswerText.Said(detail, SourceFailure.ServerError);
        }

        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw new RefusedAnswerException(SourceFailure.NotPrices, "the answer is not a list of days");
        }

        var rows = new AnswerRows(request.LastSession);
        foreach (var row in root.Items())
        {
            rows.Add(
                row,
                "date",
                (PriceField.Open, "open"), (PriceField.High, "high"), (PriceField.Low, "low"), (PriceField.Close, "close"), (PriceField.Volume, "volume"),
                (PriceField.AdjustedClose, "adjClose"), (PriceField.SplitRatio, "splitFactor"));
        }

        var (bars, splits) = rows.ToBars();
        return new PriceAnswer(bars, SplitReview.Of(splits, bars, Description.AdjustedFor, request.Instrument.Splits, rows.Remarks), rows.Remarks.ToList());
    }
}
