using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Web.Api;

/// <summary>The whole answer to a view.</summary>
internal static class ViewEndpoint
{
    public static void MapView(this IEndpointRouteBuilder routes) => routes
        .MapGet("/view", AnswerAsync)
        .Produces<Answer>()
        .ProducesValidationProblem()
        .WithSummary("Answers a view")
        .WithDescription($"Takes the page's query keys: {string.Join("; ", ViewKeys.All.Select(k => $"{k.Name} ({k.Expects})"))}.");

    private static async Task<IResult> AnswerAsync(
        HttpRequest request, MarketHistoryCache histories, AnalyticsService analytics, CancellationToken cancellation)
    {
        var reading = ViewCodec.Read(request.QueryString.Value);
        if (reading.Problems.Count > 0)
        {
            return ApiProblems.Bad(reading.Problems);
        }

        var history = await histories.AsOfAsync(reading.View.AsOf, cancellation);
        var (answer, _, problems, _) = analytics.Answer(reading.View, history, AnswerScope.Whole, cancellation);
        if (problems.Count > 0)
        {
            return ApiProblems.Bad(problems);
        }

        var ignored = reading.Unknown.Select(key => new AnswerNote(key, "This key is not known and was ignored."));
        return TypedResults.Ok(answer with { Notes = [.. answer.Notes, .. ignored] });
    }
}
