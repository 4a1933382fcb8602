using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Http;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>Direxion's files of what its funds hold: today's, without history.</summary>
internal sealed class DirexionHoldings(SourceClient client) : IHoldingsSource
{
    public static readonly Uri Home = new("https://www.direxion.com/");

    // Its funds of the catalogue; the issuer is not a field there.
    private static readonly HashSet<string> s_funds = new(StringComparer.Ordinal) { "SOXS", "SOXL", "JDST", "JNUG" };

    public string Name => SourceNames.Direxion;

    public string Title => "Direxion";

    public string Terms => "The issuer's own file of the day, free without a key; past days are not kept there.";

    public bool Offers(Instrument fund) => SymbolOf(fund) is not null;

    public async Task<HoldingsOutcome> FetchAsync(Instrument fund, SourceValidators? validators, CancellationToken cancellation)
    {
        if (SymbolOf(fund) is not { } symbol)
        {
            return new HoldingsOutcome.Failed(SourceFailure.NotKnown, $"{Title} does not have {fund.Symbol}");
        }

        try
        {
            var question = new SourceQuestion($"holdings/{Uri.EscapeDataString(symbol)}.csv", AsBrowser: true);
            var answer = await client.AskAsync(question, validators, cancellation);
            return answer is null ? new HoldingsOutcome.Unchanged() : DirexionFile.Read(answer.Content, symbol, fund, Title) with { Validators = answer.Validators };
        }
        catch (RefusedAnswerException refused)
        {
            return new HoldingsOutcome.Failed(refused.Kind, $"{Title}: {refused.Message}", refused.RetryAfter);
        }
    }

    private static string? SymbolOf(Instrument fund) =>
        fund.SourceSymbols.TryGetValue(SourceNames.Direxion, out var named) ? named
        : fund.IsUnitedStates && s_funds.Contains(fund.Ticker) ? fund.Ticker
        : null;
}
