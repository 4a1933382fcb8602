using System.Globalization;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Web.Api;

/// <summary>Reads numbers of a query string within limits and gathers what is wrong with them.</summary>
internal sealed class NumberQuery(HttpRequest request)
{
    private readonly List<ViewProblem> _problems = [];

    public double Leverage() => Read("leverage", -5, 5);

    public double Volatility() => Read("volatility", 0, 3);

    public double Years() => Read("years", 0, 50);

    public double Cost() => Read("cost", -1, 1, missing: 0);

    /// <summary>A number from a minimum to a maximum; NaN, and a problem noted, where there is none.</summary>
    public double Read(string key, double minimum, double maximum, double? missing = null)
    {
        var text = request.Query[key].ToString();
        if (text.Length == 0 && missing is { } value)
        {
            return value;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        _problems.Add(new ViewProblem(
            key, text, $"{key} must be a number from {ViewNumber.Write(minimum)} to {ViewNumber.Write(maximum)}, not '{ViewProblem.Shorten(text)}'."));
        return double.NaN;
    }

    /// <summary>The answer, or what was wrong with the numbers.</summary>
    public IResult Answer<T>(T answer) => _problems.Count > 0 ? ApiProblems.Bad(_problems) : TypedResults.Ok(answer);
}
