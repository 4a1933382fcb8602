using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Web.Api;

/// <summary>What there are prices of.</summary>
internal static class InstrumentsEndpoint
{
    public static void MapInstruments(this IEndpointRouteBuilder routes) => routes
        .MapGet("/instruments", async (MarketHistoryCache histories, CancellationToken cancellation) =>
        {
            var history = await histories.AsOfAsync(null, cancellation);
            var simulated = history.Sample.All.Where(prices => !history.Real.Has(prices.Symbol));
            return TypedResults.Ok(history.Real.All.Concat(simulated).Select(InstrumentAnswer.Of));
        })
        .WithSummary("Lists every instrument with prices");

    internal sealed record InstrumentAnswer(
        string Symbol, string Name, InstrumentKind Kind, double? Leverage, string? Index, double? Fee, DateOnly? FeeAsOf,
        IReadOnlyList<Split> Splits, DateOnly First, DateOnly Last, string Source, DateTimeOffset Vintage, IReadOnlyList<string> Warnings)
    {
        public static InstrumentAnswer Of(InstrumentPrices prices)
        {
            var facts = prices.Instrument;
            return new InstrumentAnswer(
                facts.Symbol, facts.Name, facts.Kind, facts.LeverageOn(prices.Last), facts.Index, facts.Fee, facts.FeeAsOf,
                prices.Splits, prices.First, prices.Last, prices.Source, prices.RecordedAt,
                [.. Enum.GetValues<PriceBasis>().Select(prices.BasisNote).OfType<string>().Distinct(StringComparer.Ordinal)]);
        }
    }
}
