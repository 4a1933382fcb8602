using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Quality;
using SectorDashboard.MarketData.Tests.Bars;

namespace SectorDashboard.MarketData.Tests.Corrections;

/// <summary>Series with a step of 1:10 on the third of January for tests: 11 becomes 12 in old shares, 120 in new ones.</summary>
internal static class Repairs
{
    public static readonly DateOnly Day = Recordings.Day(3);

    public static readonly PriceRecording Flawed = Recordings.Of("A", 1, 1, 10, 11, 120, 121);

    public static readonly RepairDraft Draft = new("TEST", Day, 0.1, Reason: "The reverse split is missing");

    public static Market Real(params InstrumentPrices[] prices) => new(isSample: false, prices);

    public static InstrumentPrices Prices(PriceRecording recording, params Split[] known) =>
        InstrumentPrices.FromRecordings(Recordings.Instrument(known), [recording]);

    public static QualityFinding Finding(double? ratio, DateOnly? day, QualityKind kind = QualityKind.UnknownSplit) => new()
    {
        Symbol = "TEST",
        Kind = kind,
        Severity = QualitySeverity.Error,
        Date = day,
        Message = "120 after 11",
        SuggestedRatio = ratio,
    };
}
