using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.Application.Figures;

/// <summary>Marks on the days whose returns are not to be trusted.</summary>
public static class FlagMarks
{
    /// <summary>Why a day is marked, for people, in the order of <see cref="QualityKind"/>.</summary>
    public static IReadOnlyList<string> Reasons { get; } = [.. Enum.GetValues<QualityKind>().Select(Reason)];

    internal static FigureTrace Draw(BarSeries bars, DateOnly first, DateOnly last, IReadOnlyList<FlaggedDay> flagged)
    {
        var x = new List<double>();
        var y = new List<float>();
        var reasons = new List<float>();
        foreach (var (date, kind) in flagged)
        {
            if (date >= first && date <= last && bars.IndexAtOrBefore(date) is >= 0 and var day)
            {
                x.Add(FigureDays.Milliseconds(date));
                y.Add((float)bars.Close[day]);
                reasons.Add((float)kind);
            }
        }

        return new FigureTrace(TraceRole.Flagged, [.. x], [.. y]) { Detail = [.. reasons] };
    }

    /// <summary>A sentence on the marks, to follow another; empty without any.</summary>
    internal static string Say(FigureTrace marks) => marks.Y.Length switch
    {
        0 => "",
        1 => " One day is flagged: its return is not to be trusted.",
        var days => $" {days:N0} days are flagged: their returns are not to be trusted.",
    };

    private static string Reason(QualityKind kind) => kind switch
    {
        QualityKind.UnknownSplit => "a step like an unknown split",
        QualityKind.Identity => "far from its multiple of the index",
        QualityKind.SourcesDiffer => "sources differ",
        QualityKind.PriceRange => "a close outside low and high",
        _ => "flagged",
    };
}
