using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Sources;

/// <summary>How sources spell what the catalogue names.</summary>
internal static class SourceSpelling
{
    /// <summary>The symbol of a fund or share listed in the United States, with a source's mark before the class of a share (BRK.B); null for anything else.</summary>
    public static string? UnitedStates(Instrument instrument, char classMark) =>
        instrument is { Kind: InstrumentKind.Fund or InstrumentKind.Etf or InstrumentKind.Stock, Exchange.Length: > 0, IsUnitedStates: true }
            ? instrument.Ticker.Replace('.', classMark)
            : null;
}
