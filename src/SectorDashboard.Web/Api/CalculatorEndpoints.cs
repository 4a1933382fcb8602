using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Web.Api;

/// <summary>Single formulas, for spreadsheets and scripts.</summary>
internal static class CalculatorEndpoints
{
    public static void MapCalculators(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/estimated-return", (HttpRequest request) =>
        {
            var query = new NumberQuery(request);
            var value = EstimatedReturn.GivenIndex(
                query.Leverage(), query.Read("indexReturn", -0.9999, 100), query.Volatility(), query.Years(), query.Cost());
            return query.Answer(new { value });
        }).WithSummary("The prospectus formula: leverage, indexReturn, volatility, years, cost; a fraction");

        routes.MapGet("/break-even", (HttpRequest request) =>
        {
            var query = new NumberQuery(request);
            var indexReturn = BreakEven.IndexReturn(query.Leverage(), query.Volatility(), query.Years(), query.Cost());
            return query.Answer(new { indexReturn });
        }).WithSummary("The index return at which the fund returns nothing: leverage, volatility, years, cost");

        routes.MapGet("/effective-leverage", (HttpRequest request) =>
        {
            var query = new NumberQuery(request);
            var value = EffectiveLeverage.AfterMove(query.Leverage(), query.Read("move", -1, 5));
            return query.Answer(new { value });
        }).WithSummary("Intraday leverage after a move since the last reset: leverage, move; null where the move wipes the fund out");

        routes.MapGet("/rebalancing-flow", (HttpRequest request) =>
        {
            var query = new NumberQuery(request);
            var value = RebalancingFlow.AtClose(query.Leverage(), query.Read("assets", 0, 1e15), query.Read("move", -1, 5));
            return query.Answer(new { value });
        }).WithSummary("Dollars traded at the close to restore the leverage, buying positive: leverage, assets, move");
    }
}
