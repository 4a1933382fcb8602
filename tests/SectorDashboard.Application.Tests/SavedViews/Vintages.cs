using SectorDashboard.Application.Answers;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests.SavedViews;

/// <summary>Histories of one archive at a first instant and at a later one, in which more has been recorded.</summary>
internal static class Vintages
{
    public static readonly DateTimeOffset Later = Histories.RecordedAt.AddDays(1);

    /// <summary>Real SOXS and SOXX over a quarter, of which SOXS returns exactly minus three times as much each day.</summary>
    public static readonly PriceRecording[] First =
    [
        Histories.Recording("SOXS", Histories.Monday, Histories.Closes(91, [.. Histories.Returns(60).Select(r => -3 * r)]), Histories.Volumes(61)),
        Histories.Recording("SOXX", Histories.Monday, Histories.Closes(100, Histories.Returns(60))),
    ];

    /// <summary>The history at the first instant.</summary>
    public static MarketHistory Then(params PriceRecording[] recordings) => Build(recordings, [], Histories.RecordedAt);

    /// <summary>The history at the later instant.</summary>
    public static MarketHistory Now(PriceRecording[] recordings, params PriceCorrection[] corrections) => Build(recordings, corrections, Later);

    /// <summary>What has become of the data of a query between two histories.</summary>
    public static DataChange Change(MarketHistory then, MarketHistory now, string query = "")
    {
        var view = ViewCodec.Read(query).View;
        return DataChange.Since(view, Asking.Read(then, view).Answer, then, now);
    }

    /// <summary>A query's figures then and now.</summary>
    public static ThenAndNow Compare(MarketHistory then, MarketHistory now, string query = "")
    {
        using var parts = new PartCache();
        var view = ViewCodec.Read(query).View;
        return ThenAndNow.Of(view, Asking.Read(then, view).Answer, now, new AnalyticsService(parts));
    }

    /// <summary>A recording whose prices before a day are multiplied, as a provider's mistake has them.</summary>
    public static PriceRecording Flawed(PriceRecording recording, int day, double factor)
    {
        var bars = recording.Bars;
        double[] Scale(double[] prices, double by) => [.. prices.Select((price, i) => i < day ? price * by : price)];
        return recording with
        {
            Bars = new BarSeries(
                bars.Dates, Scale(bars.Open, factor), Scale(bars.High, factor), Scale(bars.Low, factor), Scale(bars.Close, factor),
                Scale(bars.Volume, 1 / factor), bars.AdjustedClose),
        };
    }

    /// <summary>The decision that mends it.</summary>
    public static PriceCorrection Mending(PriceRecording flawed, int day, double factor) => new()
    {
        Id = "mended",
        Symbol = flawed.Symbol,
        Source = flawed.Source,
        Date = flawed.Bars.Dates[day],
        Ratio = factor,
        IsSplit = false,
        Step = flawed.Bars.Close[day] / flawed.Bars.Close[day - 1],
        Reason = "The scale is wrong",
        RecordedAt = Later,
    };

    private static MarketHistory Build(PriceRecording[] recordings, PriceCorrection[] corrections, DateTimeOffset vintage) => MarketHistory.Build(
        Histories.Catalogue, new PriceArchive { Recordings = recordings, Corrections = corrections }, Histories.Sample, vintage);
}
