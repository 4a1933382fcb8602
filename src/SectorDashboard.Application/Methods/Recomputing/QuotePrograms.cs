using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Programs for the last session of the range.</summary>
internal static class QuotePrograms
{
    public static Recomputation? Return(Answer answer, Uri program) => answer.Quote is not { } quote ? null
        : PythonSeries.Bars(answer, program, null, quote.Date)
            .Input("fund", PythonSeries.Symbol(answer.Inputs.Fund), "the fund")
            .Formulas("before, last = bars(fund)[-2:]")
            .Figure("quote.change", quote.Change, "last[\"close\"] / before[\"close\"] - 1")
            .End();

    public static Recomputation? DollarVolume(Answer answer, Uri program) => Volumes(answer, program)?
        .Figure("quote.dollarVolume", answer.Quote!.DollarVolume, "volumes[-1]")
        .Figure("quote.relativeVolume", answer.Quote.RelativeVolume, "volumes[-1] / (sum(volumes[-21:-1]) / 20)")
        .End();

    public static Recomputation? VolumePercentile(Answer answer, Uri program) => Volumes(answer, program)?
        .Formulas("""
            last = volumes[-1]
            before = [v for v in volumes[-253:-1] if v is not None]
            """)
        .Figure("quote.volumePercentile", answer.Quote!.VolumePercentile, "(sum(v < last for v in before) + sum(v == last for v in before) / 2) / len(before)")
        .End();

    private static PythonProgram? Volumes(Answer answer, Uri program) => answer.Quote is not { } quote ? null
        : PythonSeries.Bars(answer, program, null, quote.Date)
            .Input("fund", PythonSeries.Symbol(answer.Inputs.Fund), "the fund")
            .Formulas("volumes = [bar[\"dollarVolume\"] for bar in bars(fund, \"split\")]");
}
