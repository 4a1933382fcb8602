using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.MarketData.Refresh;

/// <summary>Decides whether a source's prices can be used, or the next source had better be asked.</summary>
internal static class RecordingCheck
{
    /// <summary>The first error that the quality monitor finds in an answer, for people, with what people have decided applied; null where there is none.</summary>
    public static string? FlawOf(PriceRecording answer, Instrument instrument, MarketHistory history, DateTimeOffset now)
    {
        var corrections = history.Real.Find(instrument.Symbol)?.Corrections;
        var report = QualityMonitor.Inspect(InstrumentPrices.FromRecordings(instrument, [answer], corrections), history.Real, now);
        foreach (var finding in report.Findings)
        {
            if (finding.Severity == QualitySeverity.Error)
            {
                return finding.Message;
            }
        }

        return null;
    }
}
