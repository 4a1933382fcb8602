using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Web.Api;

/// <summary>What people decided about prices.</summary>
internal static class CorrectionEndpoints
{
    private const string Path = "/corrections";

    public static void MapCorrections(this IEndpointRouteBuilder routes) => routes
        .MapGet(Path, async (MarketHistoryCache histories, CancellationToken cancellation) =>
        {
            var history = await histories.AsOfAsync(null, cancellation);
            return TypedResults.Ok(history.Real.All.SelectMany(CorrectionAnswer.Of).OrderBy(correction => correction.RecordedAt));
        })
        .WithSummary("Lists every decision about prices, undone ones and their undoing included, oldest first");

    // Without antiforgery tokens, which a script could not have; pages of other sites are refused for the whole group.
    public static void MapCorrecting(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, async (RepairDraft draft, PriceRepair repair, CancellationToken cancellation) =>
        {
            var result = await repair.ApplyAsync(draft, cancellation);
            return result.Correction is { } correction
                ? TypedResults.Created($"/api/v1{Path}", correction)
                : (IResult)ApiProblems.Bad(result.Problems);
        })
        .DisableAntiforgery()
        .ProducesValidationProblem()
        .WithSummary("Puts a series into one scale: symbol, date (first day in the new shares), ratio (new shares per old share), reason; optionally isSplit and step")
        .WithDescription(
            "Prices before the date are divided by the ratio and volumes multiplied. isSplit says whether there really was a split that day; left out, it is "
            + "taken for one where no table of splits is known. step is the day's close over the close before as the caller saw it: where it has changed, "
            + "nothing is recorded.");

        routes.MapDelete($"{Path}/{{id}}", async (string id, PriceRepair repair, CancellationToken cancellation) =>
            await repair.UndoAsync(id, cancellation) is null
                ? (IResult)ApiProblems.NotFound("There is no correction with this id that could be undone.")
                : TypedResults.NoContent())
        .DisableAntiforgery()
        .Produces(StatusCodes.Status204NoContent)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithSummary("Undoes a correction; both stay on record");
    }

    /// <summary>A decision; in force where the prices in use contain it.</summary>
    internal sealed record CorrectionAnswer(
        string Id, string Symbol, string Source, DateOnly Date, double Ratio, bool IsSplit, double Step, string Reason, DateTimeOffset RecordedAt,
        string? Undoes, bool InForce)
    {
        public static IEnumerable<CorrectionAnswer> Of(InstrumentPrices prices) => prices.Corrections.Select(c => new CorrectionAnswer(
            c.Id, c.Symbol, c.Source, c.Date, c.Ratio, c.IsSplit, c.Step, c.Reason, c.RecordedAt, c.Undoes, prices.CorrectionsInForce.Contains(c)));
    }
}
