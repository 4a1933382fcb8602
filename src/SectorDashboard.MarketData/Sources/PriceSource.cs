using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Http;

namespace SectorDashboard.MarketData.Sources;

/// <summary>A source of prices: asks as its protocol says, and turns whatever comes of it into an outcome.</summary>
internal sealed class PriceSource(IPriceProtocol protocol, SourceSettings settings, SourceClient client) : IPriceSource
{
    public SourceDescription Description => protocol.Description;

    public string? Unavailable => !Description.NeedsKey || SourceKey.IsUsable(settings.ApiKey) ? null
        : settings.ApiKey is null ? $"{Description.Title} answers only with a key, and none is set (Sources:{Description.Name}:ApiKey)"
        : $"the key that is set for {Description.Title} (Sources:{Description.Name}:ApiKey) has characters that no key has";

    public bool Offers(Instrument instrument) => SymbolOf(instrument) is not null;

    public async Task<SourceOutcome> FetchAsync(SourceRequest request, CancellationToken cancellation)
    {
        if (Unavailable is { } reason)
        {
            return new SourceOutcome.Failed(SourceFailure.KeyRefused, reason);
        }

        if (SymbolOf(request.Instrument) is not { } symbol)
        {
            return new SourceOutcome.Failed(SourceFailure.NotKnown, $"{Description.Title} does not have {request.Instrument.Symbol}");
        }

        try
        {
            var answer = await client.AskAsync(protocol.Ask(symbol, settings.ApiKey ?? "", request), request.Validators, cancellation);
            if (answer is null)
            {
                return new SourceOutcome.Unchanged();
            }

            var prices = protocol.Read(answer.Content, symbol, request);
            return new SourceOutcome.Prices(prices.Bars, prices.Splits, prices.Remarks, answer.ContentHash, answer.Validators);
        }
        catch (RefusedAnswerException refused)
        {
            return new SourceOutcome.Failed(refused.Kind, $"{Description.Title}: {refused.Message}", refused.RetryAfter);
        }
    }

    private string? SymbolOf(Instrument instrument) =>
        instrument.SourceSymbols.TryGetValue(Description.Name, out var named) ? named : protocol.SpellingOf(instrument);
}
