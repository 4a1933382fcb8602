using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.Quality;
using SectorDashboard.Web.Components.Prices;

namespace SectorDashboard.Web.Tests.Components;

/// <summary>Rows of the data page: recorded prices of SOXS whose days before the last ten are fifteen times too high, beside SOXX.</summary>
internal static class PriceRows
{
    private const int Days = 60;
    private const int FlawedDays = 50;

    public static readonly PriceRecording[] Recordings = [Flawed(SampleAnswers.Recorded("SOXS", Days)), SampleAnswers.Recorded("SOXX", Days)];

    /// <summary>The first day in the right scale.</summary>
    public static readonly DateOnly Day = Recordings[0].Bars.Dates[FlawedDays];

    public static readonly QualityFinding Finding = new()
    {
        Symbol = "SOXS",
        Kind = QualityKind.UnknownSplit,
        Severity = QualitySeverity.Error,
        Date = Day,
        Message = "The close fell by 93 %.",
        SuggestedRatio = 15,
    };

    public static readonly PriceCorrection Correction = new()
    {
        Id = "1",
        Symbol = "SOXS",
        Source = "Test CSV",
        Date = Day,
        Ratio = 15,
        IsSplit = false,
        Step = Recordings[0].Bars.StepOn(Day)!.Value,
        Reason = "<b>Too high</b>",
        RecordedAt = new DateTimeOffset(2026, 9, 26, 8, 30, 0, TimeSpan.Zero),
    };

    /// <summary>The row of SOXS.</summary>
    public static PriceRow Row(IReadOnlyList<QualityFinding> findings, params PriceCorrection[] corrections) => new(Prices(corrections), findings, 2);

    public static InstrumentPrices Prices(params PriceCorrection[] corrections) =>
        InstrumentPrices.FromRecordings(SampleAnswers.Catalogue.Describe("SOXS"), [Recordings[0]], corrections);

    private static PriceRecording Flawed(PriceRecording recording)
    {
        var bars = recording.Bars;
        double[] closes = [.. bars.Close.Select((close, i) => i < FlawedDays ? 15 * close : close)];
        return recording with { Bars = new BarSeries(bars.Dates, bars.Open, bars.High, bars.Low, closes, bars.Volume, bars.AdjustedClose) };
    }
}
