using SectorDashboard.Analytics.Sentiment;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Surroundings;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Sentiment;

/// <summary>Fear and greed about the index on the range's last session, and how they came there.</summary>
internal static class SentimentPart
{
    private const int BytesOfDay = 16;

    // Yesterday and last week, in sessions.
    private static readonly int[] s_changes = [1, 5];

    public static SentimentAnswer Of(AnswerContext context, InstrumentCatalogue catalogue)
    {
        var (market, fund, index, _, _) = context.Subject;
        if (index is null || context.Returns is null)
        {
            return SentimentAnswer.None;
        }

        var key = new SentimentKey(market.IsSample, market.RecordedAt, fund.Symbol, index.Symbol);
        var history = context.Parts.Get(key, _ => SentimentHistory.Of(context, index, catalogue), h => h.Bytes);
        var weights = history.WeightsUnder(context.View.Weights);
        var days = context.View.Weights is null ? history.Days : context.Parts.Get(
            new ReweighedSentimentKey(key, context.View.Weights), _ => SentimentHistory.Scored(history.Sessions, history.Gauge, weights), d => d.Length * BytesOfDay);
        var bars = index.Bars(PriceBasis.Total);
        var session = bars.IndexAtOrBefore(context.LastDay);
        var first = Math.Max(bars.IndexAtOrBefore(context.FirstDay), 0);
        var reading = history.Gauge.On(session, weights);
        var answer = new SentimentAnswer(
            history.Sessions[session],
            reading.Score,
            reading.Score is { } score ? SentimentLabel.Of(score) : null,
            reading.Coverage,
            [.. history.Components.Select((component, i) => component.Answer(reading.Inputs[i], weights[i], session, history.Sessions))],
            Between(days, context.FirstDay, context.LastDay),
            history.Breadth?.On(session),
            [.. history.Rotation.Select(benchmark => benchmark.On(session, history.Sessions)).OfType<RotationAnswer>()],
            VolumeOn(context, history),
            [.. s_changes.Where(sessions => sessions <= session).Select(sessions => SentimentChange.Between(history, weights, reading, session, sessions))],
            context.Parts.Get(new PastReadingsKey(key, context.View.Weights, session), _ => PastReadings.Of(history.Sessions, bars.Close, days, session)),
            [.. history.Surroundings.Select(around => Surrounding.Of(around, history.Sessions, first, session)).OfType<Surrounding>()]);
        Explain(context, history, answer);
        return answer;
    }

    private static VolumeAnswer VolumeOn(AnswerContext context, SentimentHistory history)
    {
        var bars = context.Subject.Fund.Bars(PriceBasis.Split);
        var day = bars.IndexAtOrBefore(context.LastDay);
        return history.Volume.On(bars.Dates[day], SessionPrices.Known(history.NetDemand[day]));
    }

    private static void Explain(AnswerContext context, SentimentHistory history, SentimentAnswer answer)
    {
        if (answer.Score is null)
        {
            var without = answer.Components.Where(component => component is { Weight: > 0, Value: null }).Select(component => component.Name);
            context.Note(
                "sentiment.score",
                $"{100 * answer.Coverage:F0} % of the weight has values and {100 * SentimentGauge.LeastCoverage:F0} % are needed; without: {string.Join(", ", without)}.");
        }

        if (answer.Breadth is not { Above200: not null, NewHighs: not null, EqualMinusIndex: not null })
        {
            context.Note(
                "sentiment.breadth",
                history.Breadth is null
                    ? $"The members of {context.Index!.Symbol} are not known."
                    : $"Fewer than ten members of {context.Index!.Symbol} have all the closes that a mean or a range needs.");
        }

        if (answer.Rotation.Count < history.Rotation.Length || answer.Rotation.Any(benchmark => benchmark is { Change60: null } or { Quadrant: null }))
        {
            context.Note("sentiment.rotation", $"A benchmark needs a close of the last {SentimentGauge.FreshSessions} sessions, and three or four months before it.");
        }

        if (answer.Volume is { RelativeVolume: null } or { Surge: null })
        {
            context.Note(
                "sentiment.volume",
                answer.Volume.HalfDay ? "A half-day is not judged by the habit of full sessions." : "It needs the volume of this and of the 60 full sessions before, and one that varies.");
        }
    }

    private static ArraySegment<SentimentDay> Between(SentimentDay[] days, DateOnly firstDay, DateOnly lastDay)
    {
        var first = FirstOnOrAfter(days, firstDay);
        return new ArraySegment<SentimentDay>(days, first, FirstOnOrAfter(days, lastDay.AddDays(1)) - first);
    }

    private static int FirstOnOrAfter(SentimentDay[] days, DateOnly date)
    {
        var (low, high) = (0, days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = days[middle].Date < date ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>What the sentiment of an index depends on: the fund chooses its companion, and the state of the whole market everything else.</summary>
internal sealed record SentimentKey(bool IsSample, DateTimeOffset RecordedAt, string Fund, string Index);

/// <summary>What the scores under a reader's own weights depend on.</summary>
internal sealed record ReweighedSentimentKey(SentimentKey Sentiment, string Weights);

/// <summary>What the record of past readings depends on.</summary>
internal sealed record PastReadingsKey(SentimentKey Sentiment, string? Weights, int LastSession);
