using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.Web.Api;

/// <summary>What there are prices of.</summary>
internal static class InstrumentsEndpoint
{
    public static void MapInstruments(this IEndpointRouteBuilder routes) => routes
        .MapGet("/instruments", async (MarketHistoryCache histories, CancellationToken cancellation) =>
        {
            var history = await histories.AsOfAsync(null, cancellation);
            var simulated = history.Sample.All.Where(prices => !history.Real.Has(prices.Symbol));
            return TypedResults.Ok(history.Real.All.Concat(simulated).Select(prices => InstrumentAnswer.Of(prices, history)));
        })
        .WithSummary("Lists every instrument with prices");

    internal sealed record InstrumentAnswer(
        string Symbol, string Name, InstrumentKind Kind, double? Leverage, string? Index, double? Fee, DateOnly? FeeAsOf, IReadOnlyList<string> Members,
        IReadOnlyList<Split> Splits, DateOnly First, DateOnly Last, string Source, DateTimeOffset Vintage, IReadOnlyList<string> Warnings)
    {
        private const int MostFindings = 20;

        public static InstrumentAnswer Of(InstrumentPrices prices, MarketHistory history)
        {
            var facts = prices.Instrument;
            return new InstrumentAnswer(
                facts.Symbol, facts.Name, facts.Kind, facts.LeverageOn(prices.Last), facts.Index, facts.Fee, facts.FeeAsOf, facts.Members,
                prices.Splits, prices.First, prices.Last, prices.Source, prices.RecordedAt,
                [.. Enum.GetValues<PriceBasis>().Select(prices.BasisNote).OfType<string>().Distinct(StringComparer.Ordinal), .. Findings(history.QualityOf(prices))]);
        }

        private static IEnumerable<string> Findings(QualityReport quality)
        {
            string[] messages = [.. quality.Findings.Where(finding => finding.Severity > QualitySeverity.Note).Select(finding => finding.Message)];
            return messages.Length <= MostFindings ? messages : messages.Take(MostFindings).Append($"And {messages.Length - MostFindings} more.");
        }
    }
}
