using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sample;

namespace SectorDashboard.Web.Tests.Components;

/// <summary>Real answers to show: the program's own analytics on its simulated market, which ends on a fixed day.</summary>
internal static class SampleAnswers
{
    /// <summary>Last day of the simulated market.</summary>
    public static readonly DateOnly LastDay = new(2026, 9, 25);

    private static readonly DateTimeOffset s_close = new(LastDay, new TimeOnly(21, 0), TimeSpan.Zero);

    /// <summary>What the service remembers, for all tests together.</summary>
    public static PartCache Parts { get; } = new();

    /// <summary>The service that answers.</summary>
    public static AnalyticsService Analytics { get; } = new(Parts);

    /// <summary>The shipped catalogue.</summary>
    public static InstrumentCatalogue Catalogue { get; } = InstrumentCatalogue.Load();

    /// <summary>The simulated market alone.</summary>
    public static MarketHistory History { get; } = HistoryWith();

    /// <summary>The simulated market beside recorded prices.</summary>
    public static MarketHistory HistoryWith(params PriceRecording[] recordings) =>
        MarketHistory.Build(Catalogue, new PriceArchive { Recordings = recordings }, SampleMarket.Create(Catalogue, LastDay), s_close);

    /// <summary>The answer to a query.</summary>
    public static Answer To(string query = "", MarketHistory? history = null) => Read(query, history).Answer;

    /// <summary>The chart of a kind in the answer to a query.</summary>
    public static Figure FigureOf(FigureKind kind, string query = "", MarketHistory? history = null)
    {
        var reading = Read(query, history);
        return FigureSet.Draw(reading.Answer, reading.Series, [])[(int)kind];
    }

    /// <summary>All charts of the answer to a query.</summary>
    public static IReadOnlyList<Figure> Figures(string query = "", MarketHistory? history = null, params MarketEvent[] events)
    {
        var reading = Read(query, history);
        return FigureSet.Draw(reading.Answer, reading.Series, events);
    }

    /// <summary>A history with recorded prices of SOXS and of no index: nothing that needs an index can be answered. The prices have no volume.</summary>
    public static MarketHistory WithoutIndex { get; } = HistoryWith(Recorded("SOXS", 300));

    /// <summary>Recorded closes without volume on the last weekdays up to <paramref name="last"/>, or to the sample's last day.</summary>
    public static PriceRecording Recorded(string symbol, int days, DateOnly? last = null)
    {
        var dates = new DateOnly[days];
        var day = last ?? LastDay;
        for (var i = days - 1; i >= 0; day = day.AddDays(-1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                dates[i--] = day;
            }
        }

        var none = Enumerable.Repeat(double.NaN, days).ToArray();
        var closes = Enumerable.Range(0, days).Select(i => 40 + Math.Sin(i)).ToArray();
        return new PriceRecording
        {
            Symbol = symbol,
            Source = "Test CSV",
            FileName = $"{symbol}.csv",
            ContentHash = symbol,
            AdjustedFor = AdjustedFor.Splits,
            // Parts are remembered by the instant: other prices, another instant.
            RecordedAt = new DateTimeOffset(last ?? LastDay, new TimeOnly(21, 0), TimeSpan.Zero).AddMinutes(-days),
            Bars = new BarSeries(dates, none, none, none, closes, none, none),
        };
    }

    /// <summary>The answer to a query with its series.</summary>
    public static AnswerReading Read(string query, MarketHistory? history)
    {
        var view = ViewCodec.Read(query);
        Assert.Empty(view.Problems);
        return Analytics.Answer(view.View, history ?? History);
    }
}
