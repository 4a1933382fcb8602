using System.Text.Json;
using SectorDashboard.Analytics.Events;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Events;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>A program for what the fund did around events.</summary>
internal static class EventPrograms
{
    public static Recomputation? Around(Answer answer, EventsAnswer events, Uri program)
    {
        var begun = PythonSeries.Bars(answer, program, null, events.Last, "from bisect import bisect_left", "from datetime import date", "from statistics import fmean, median")
            .Input("fund", PythonSeries.Symbol(answer.Inputs.Fund), "the fund")
            .Input("first", PythonProgram.Text($"{events.First:yyyy-MM-dd}"), "day of the range")
            .Formulas("""
                prices = bars(fund)
                days, closes = [bar["date"] for bar in prices], [bar["close"] for bar in prices]
                with urlopen(f"{address}api/v1/events") as response:
                    events = json.load(response)

                # An event's session is the first on or after its day, at most seven days later, and none before the first price;
                # events of one sort on one session count once.
                every = range(bisect_left(days, first), len(days))
                sessions = {"usual": set(every)}
                for event in events:
                    day = event["date"]
                    session = bisect_left(days, day)
                    if session in every and day >= days[0] and (date.fromisoformat(days[session]) - date.fromisoformat(day)).days <= 7:
                        sessions.setdefault(event["category"], set()).add(session)

                def before(sort):
                    return [closes[s - 1] / closes[s - 6] - 1 for s in sessions[sort] if s > 5]

                def on(sort):
                    return [closes[s] / closes[s - 1] - 1 for s in sessions[sort] if s > 0]

                def after(sort):
                    return [closes[s + 5] / closes[s] - 1 for s in sessions[sort] if s + 5 < len(closes)]

                def up(returns):
                    return sum(r > 0 for r in returns) / len(returns)
                """);
        foreach (var group in events.Groups)
        {
            Figures(begun, JsonNamingPolicy.CamelCase.ConvertName(group.Category.ToString()), group.Returns);
        }

        Figures(begun, "usual", events.Every);
        return begun.End();
    }

    private static void Figures(PythonProgram program, string sort, EventWindow window)
    {
        Figures(program, sort, "before", window.Before);
        Figures(program, sort, "on", window.On);
        Figures(program, sort, "after", window.After);
    }

    private static void Figures(PythonProgram program, string sort, string when, EventReturns? returns)
    {
        var name = PythonProgram.Text(sort);
        program
            .Figure($"events[{sort}].{when}.n", returns?.N, $"len({when}({name}))")
            .Figure($"events[{sort}].{when}.mean", returns?.Mean, $"fmean({when}({name}))")
            .Figure($"events[{sort}].{when}.median", returns?.Median, $"median({when}({name}))")
            .Figure($"events[{sort}].{when}.shareUp", returns?.ShareUp, $"up({when}({name}))");
    }
}
