using System.Globalization;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Holdings;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources;

namespace SectorDashboard.MarketData.Refresh;

/// <summary>Asks issuers what their geared funds hold: assets and shares outstanding. They keep no history, so that what is not recorded today is lost.</summary>
internal sealed class HoldingsRefresh(IEnumerable<IHoldingsSource> publishers, TimeProvider time)
{
    private readonly Dictionary<(string Source, string Symbol), SourceValidators> _validators = [];

    /// <summary>Forgets what the issuers said about their last answers, so that they give them in full once more.</summary>
    public void Forget() => _validators.Clear();

    /// <summary>What is new since what is known; each question and its outcome is told among the attempts.</summary>
    public async Task<PriceArchive> AskAsync(MarketHistory history, List<SourceAttempt> attempts, CancellationToken cancellation)
    {
        var found = new List<FundHoldings>();
        foreach (var publisher in publishers)
        {
            var isDown = false;
            foreach (var fund in history.Catalogue.GearedFunds.Where(publisher.Offers))
            {
                if (isDown)
                {
                    continue;
                }

                var outcome = await publisher.FetchAsync(fund, _validators.GetValueOrDefault((publisher.Name, fund.Symbol)), cancellation);
                attempts.Add(Told(publisher, fund, outcome));
                isDown = attempts[^1].MayPass;
                if (outcome is HoldingsOutcome.Given given && IsNew(given.Holdings, history))
                {
                    found.Add(given.Holdings);
                }

                if (outcome is HoldingsOutcome.Given { Validators: { } news })
                {
                    _validators[(publisher.Name, fund.Symbol)] = news;
                }
            }
        }

        return new PriceArchive { Holdings = found };
    }

    private static bool IsNew(FundHoldings said, MarketHistory history)
    {
        var known = history.Holdings.LastOrDefault(h => h.Symbol == said.Symbol && h.Source == said.Source && h.AsOf == said.AsOf);
        return known is null || known with { RecordedAt = said.RecordedAt } != said;
    }

    private SourceAttempt Told(IHoldingsSource publisher, Instrument fund, HoldingsOutcome outcome)
    {
        var (failure, message) = outcome switch
        {
            HoldingsOutcome.Failed failed => ((SourceFailure?)failed.Kind, failed.Message),
            HoldingsOutcome.Given { Holdings: var said, Remarks: var remarks } => (null, Words(said, remarks)),
            _ => (null, "unchanged"),
        };
        return new SourceAttempt(fund.Symbol, publisher.Title, time.GetUtcNow(), failure, message) { IsOfHoldings = true };
    }

    private static string Words(FundHoldings said, IReadOnlyList<string> remarks) => string.Create(
        CultureInfo.InvariantCulture,
        $"holdings of {said.AsOf:yyyy-MM-dd}: {said.Assets / 1e6:#,0} million dollars, {said.SharesOutstanding / 1e6:#,0.##} million shares{string.Concat(remarks.Select(remark => $"; {remark}"))}");
}
