using Microsoft.AspNetCore.Http.HttpResults;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Web.Api;

/// <summary>Answers for calls that cannot be served: problem+json with an entry for each bad field.</summary>
internal static class ApiProblems
{
    public static ValidationProblem Bad(IEnumerable<ViewProblem> problems) => Bad(problems.Select(p => (p.Key, p.Message)));

    public static ValidationProblem Bad(IEnumerable<RepairProblem> problems) => Bad(problems.Select(p => (p.Field, p.Message)));

    public static ValidationProblem Bad(IEnumerable<EventProblem> problems) => Bad(problems.Select(p => (p.Field, p.Message)));

    /// <summary>A database that fails may answer again; any other exception is the program's own fault.</summary>
    public static int StatusOf(Exception exception) =>
        exception is StorageException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;

    /// <summary>Says why, where the exception is meant for the caller.</summary>
    public static void Explain(ProblemDetailsContext context)
    {
        if (context.Exception is StorageException e)
        {
            context.ProblemDetails.Detail = e.Message;
        }
    }

    public static ProblemHttpResult NotFound(string what) => TypedResults.Problem(what, statusCode: StatusCodes.Status404NotFound, title: "Not found.");

    private static ValidationProblem Bad(IEnumerable<(string Field, string Message)> problems) => TypedResults.ValidationProblem(
        problems.GroupBy(p => p.Field, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(p => p.Message).ToArray(), StringComparer.Ordinal),
        title: "Some values cannot be used.");
}
