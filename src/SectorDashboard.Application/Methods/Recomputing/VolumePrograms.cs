using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Programs for how unusual the trading in the fund and its companions is.</summary>
internal static class VolumePrograms
{
    public static Recomputation? Surge(Answer answer, Uri program) => answer.Sentiment.Volume is not { } volume ? null
        : PythonSeries.Bars(answer, program, null, volume.Date, "from datetime import date", "from math import log", "from statistics import fmean, stdev")
            .Input("fund", PythonSeries.Symbol(answer.Inputs.Fund), "the fund")
            .Formulas("""
                def half(text):
                    # Sessions that end at 13:00: the day after Thanksgiving, Christmas Eve, and the eve of Independence Day.
                    day = date.fromisoformat(text)
                    friday, place = day.weekday() == 4, (day.month, day.day)
                    return (day.month == 11 and 23 <= day.day <= 29 and friday or place == (12, 24) and not friday
                            or place == (7, 3) and not friday and (day.weekday() != 2 or day.year >= 2013)
                            or place == (7, 5) and friday and day.year < 2013)

                full = [bar["dollarVolume"] for bar in bars(fund, "split") if not half(bar["date"])]
                """)
            .Figure("sentiment.volume.relativeVolume", volume.RelativeVolume, "full[-1] / fmean(full[-21:-1])")
            .Figure("sentiment.volume.surge", volume.Surge, "(log(full[-1]) - fmean(map(log, full[-61:-1]))) / stdev(map(log, full[-61:-1]))")
            .End();

    public static Recomputation? NetDemand(Answer answer, Uri program)
    {
        if (answer.Sentiment.Volume is not { } volume)
        {
            return null;
        }

        var funds = answer.Flow.BySymbol.Where(fund => fund.Leverage is not null)
            .Select(fund => $"{PythonSeries.Symbol(fund.Symbol)}: {PythonProgram.Number(fund.Leverage!.Value)}");
        return PythonSeries.Bars(answer, program, volume.Date, volume.Date, PythonSeries.HttpError)
            .Input("funds", $"{{{string.Join(", ", funds)}}}", "geared funds of the index, with their daily multiples")
            .Formulas(PythonSeries.FirstBars)
            .Formulas("""
                def dollars(symbol):
                    return sum(bar["dollarVolume"] or 0 for bar in first_bars(symbol, basis="split"))
                """)
            .Figure("sentiment.volume.netDemand", volume.NetDemand, "sum(L * dollars(symbol) for symbol, L in funds.items())")
            .End();
    }
}
