using Microsoft.AspNetCore.Http.HttpResults;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Web.Api;

/// <summary>Answers for calls that cannot be served: problem+json with an entry for each bad field.</summary>
internal static class ApiProblems
{
    public static ValidationProblem Bad(IEnumerable<ViewProblem> problems) => TypedResults.ValidationProblem(
        problems.GroupBy(p => p.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(p => p.Message).ToArray(), StringComparer.Ordinal),
        title: "Some values cannot be used.");

    public static ProblemHttpResult NotFound(string what) => TypedResults.Problem(what, statusCode: StatusCodes.Status404NotFound, title: "Not found.");
}
