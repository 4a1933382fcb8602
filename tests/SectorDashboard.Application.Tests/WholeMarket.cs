using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Tests;

/// <summary>A market made by hand that has everything the sentiment of semiconductors asks for.</summary>
internal static class WholeMarket
{
    public static readonly IReadOnlyList<string> Symbols =
    [
        "SOXS", "SOXL", "SSG", "USD", "SOXX", "SPY", "XLI", "XLP", "XLU", "VIXCLS", "DGS10",
        .. Histories.Catalogue.All.Where(instrument => instrument.Kind == InstrumentKind.Stock).Select(stock => stock.Symbol),
    ];

    /// <summary>Recordings of every symbol that end on one day; members begin one after the other.</summary>
    public static IEnumerable<PriceRecording> Recordings(int sessions, bool still = false)
    {
        for (var i = 0; i < Symbols.Count; i++)
        {
            var fewer = Math.Max(i - 11, 0);
            yield return Of(Symbols[i], sessions - fewer, sessions, still ? 0 : 1);
        }
    }

    /// <summary>A symbol with its own prices and volumes on the last of some sessions.</summary>
    public static PriceRecording Of(string symbol, int sessions, int ofSessions = 330, double scale = 1)
    {
        var place = 1 + Math.Max(Symbols.ToList().IndexOf(symbol), 0);
        double[] returns = [.. Enumerable.Range(ofSessions - sessions, sessions - 1).Select(k => scale * 0.02 * Math.Sin((k * (1 + (place / 7.0))) + (k * k / 90.0)))];
        double[] volumes = [.. Enumerable.Range(0, sessions).Select(k => 1e6 * (1 + (scale * 0.4 * Math.Sin(place + k))))];
        var first = Histories.Weekdays(Histories.Monday, ofSessions)[ofSessions - sessions];
        return Histories.Recording(symbol, first, Histories.Closes(20 + place, returns), volumes);
    }
}
