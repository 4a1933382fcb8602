using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests;

/// <summary>Histories at the edge of what can be answered, by what they lack.</summary>
internal static class EdgeHistories
{
    private static readonly DateOnly s_january = Histories.Monday;
    private static readonly double[] s_closes = Histories.Closes(60, Histories.Returns(30));

    public static IReadOnlyDictionary<string, MarketHistory> All { get; } = new Dictionary<string, MarketHistory>(StringComparer.Ordinal)
    {
        ["no real prices"] = Histories.Of(),
        ["no index"] = Histories.Of(Histories.Recording("SOXS", s_january, s_closes, Histories.Volumes(31))),
        ["no volume"] = Histories.Exact(s_january, Histories.Returns(30), volumes: false),
        ["no overlap"] = Histories.Of(Histories.Recording("SOXS", s_january, s_closes), Histories.Recording("SOXX", new DateOnly(2025, 3, 3), s_closes)),
        ["one day"] = Histories.Exact(s_january, []),
        ["two days"] = Histories.Exact(s_january, [0.01]),
        ["an index that never moves"] = Histories.Exact(s_january, new double[30]),
        ["a total loss"] = Histories.Of(Histories.Recording("SOXS", s_january, [100, 1e-9, 1e-9]), Histories.Recording("SOXX", s_january, [100, 140, 150])),
        ["a long history of one fund and its index"] = Histories.Exact(s_january, Histories.Returns(100)),
        ["a long history of an index that never moves"] = Histories.Exact(s_january, new double[100]),
        ["early prices"] = Histories.Exact(s_january, Histories.Returns(30), scale: 4e8),
        ["three years"] = Histories.Exact(s_january, Histories.Returns(750)),
        ["three years of an index that never moves"] = Histories.Exact(s_january, new double[750]),
        ["three years of which one moves"] = Histories.Exact(s_january, [.. new double[250], .. Histories.Returns(250), .. new double[250]]),
        ["no volume traded"] = Histories.Of(
            Histories.Recording("SOXS", s_january, s_closes, new double[31]), Histories.Recording("SOXX", s_january, s_closes)),
        ["a split that no table has"] = Histories.Of(
            Histories.Recording("SOXS", s_january, [.. s_closes[..15].Select(close => close * 15), .. s_closes[15..]]), Histories.Recording("SOXX", s_january, s_closes)),
        ["flagged days only"] = Histories.Of(
            Histories.Recording("SOXS", s_january, s_closes),
            Histories.Recording("SOXX", s_january, Histories.Closes(100, [.. Enumerable.Range(0, 30).Select(k => k % 2 == 0 ? 0.03 : -0.03)]))),
        ["a whole market with gaps"] = Histories.Of([.. WholeMarket.Recordings(330)]),
        ["a whole market that stands still"] = Histories.Of([.. WholeMarket.Recordings(330, still: true)]),
    };

    public static TheoryData<string> Names => [.. All.Keys];
}
