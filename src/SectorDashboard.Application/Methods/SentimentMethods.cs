using SectorDashboard.Analytics.Breadth;
using SectorDashboard.Analytics.Rotation;
using SectorDashboard.Analytics.Sentiment;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Analytics.Volume;
using SectorDashboard.Application.Methods.Recomputing;

namespace SectorDashboard.Application.Methods;

internal static class SentimentMethods
{
    public static MethodSection Section { get; } = new("Sentiment",
    [
        new()
        {
            Id = "sentiment-score",
            Name = "Sentiment score",
            Formula = "score = Σ w s / Σ w over the components with a value, s = 100 × percentile of the value, or of minus the value where a high one is fear; "
                + "contribution = w (s - 50) / Σ w, so that 50 + Σ contributions = score; coverage = Σ w with a value / Σ w of all",
            Units = "0 is fear, 100 is greed; a value counts until it is five sessions old, no score under 60 % coverage; equal weights unless the view has its own. "
                + "Bands to 24, 44, 55, 75 and 100. Nothing later than the session enters",
            Source = "the design of CNN's Fear and Greed Index, with measures of semiconductors and their geared funds",
            Code = new(typeof(SentimentGauge), nameof(SentimentGauge.On)),
            Test = "SectorDashboard.Analytics.Tests/Sentiment/SentimentGaugeTests",
            Fields = ["sentiment.score", "sentiment.coverage", "sentiment.history", "sentiment.components.weight", "sentiment.components.contribution", "sentiment.changes"],
            Recompute = SentimentPrograms.Score,
        },
        new()
        {
            Id = "sentiment-percentile",
            Name = "Percentile of a component",
            Formula = "(values below + half of the equal ones) / all, among the 252 sessions before; 1 minus that where a high value is fear",
            Units = "fraction, 1 is greed; mid-rank, at least 60 of the 252 sessions must have a value",
            Source = "mid-rank convention",
            Code = new(typeof(PercentileRank), nameof(PercentileRank.Rolling)),
            Test = "SectorDashboard.Analytics.Tests/Series/SessionSeriesTests",
            Fields = ["sentiment.components.percentile"],
            Recompute = SentimentPrograms.Percentiles,
        },
        new()
        {
            Id = "sentiment-components",
            Name = "Momentum and the volatility index",
            Formula = "value / mean of its last n sessions - 1: the index with n = 125, the volatility index with n = 50. The other components are the methods "
                + "below, the realised volatility over 20 returns, and the 10-year yield minus that of 20 sessions before",
            Units = "fraction; yield in percentage points. Series are read on the index's sessions, nothing carried forward",
            Source = "CNN's Fear and Greed Index",
            Code = new(typeof(TrailingMean), nameof(TrailingMean.Distance)),
            Test = "SectorDashboard.Application.Tests/Sentiment/RealSentimentTests",
            Fields = ["sentiment.components.value"],
            Recompute = SentimentPrograms.Values,
        },
        new()
        {
            Id = "volume-surge",
            Name = "Volume surge",
            Formula = "z = (ln $V(t) - mean) / standard deviation, of ln $V over the 60 full sessions before t",
            Units = "standard deviations (n - 1); half-days are neither judged nor in the base, nor in the relative volume beside it",
            Source = "common practice",
            Code = new(typeof(LogVolumeSurge), nameof(LogVolumeSurge.Of)),
            Test = "SectorDashboard.Analytics.Tests/Volume/LogVolumeSurgeTests",
            Fields = ["sentiment.volume.surge", "sentiment.volume.relativeVolume"],
            Recompute = VolumePrograms.Surge,
        },
        new()
        {
            Id = "bull-bear-volume",
            Name = "Bull and bear volume, net demand",
            Formula = "ratio = ln($V of the bull fund / $V of the bear fund); net demand = Σ L × $V over the geared funds of the index",
            Units = "natural log, 0 is balance; dollars of exposure, positive towards the bull side",
            Source = "common practice, as the ratio of put and call volume",
            Code = new(typeof(BullBearVolume), nameof(BullBearVolume.NetDemand)),
            Test = "SectorDashboard.Analytics.Tests/Volume/BullBearVolumeTests",
            Fields = ["sentiment.volume.netDemand"],
            Recompute = VolumePrograms.NetDemand,
            Published =
            [
                new("mean dollar volume of a day, third quarter of 2026: SOXL 8.69 billion, SOXS 2.82 billion; the ratio itself", 3.08, 0.005, Math.Exp(BullBearVolume.LogRatio([8.69e9], [2.82e9])[0])),
            ],
        },
        new()
        {
            Id = "breadth",
            Name = "Breadth",
            Formula = "share of members with close > mean of their last 20, 50, 200 closes; members above (below) each close of the 252 sessions before; "
                + "mean of the members' returns over 20 sessions minus the index's",
            Units = "fraction, number of members, fraction (simple returns); ten members at least, each with all closes that the measure asks for. Today's members throughout",
            Source = "common practice",
            Code = new(typeof(MemberBreadth), nameof(MemberBreadth.ShareAboveMean)),
            Test = "SectorDashboard.Analytics.Tests/Breadth/MemberBreadthTests",
            Fields = ["sentiment.breadth"],
            Recompute = SessionPrograms.Breadth,
        },
        new()
        {
            Id = "rotation",
            Name = "Relative strength and rotation",
            Formula = "strength = 100 P / P of the benchmark; ratio = 100 + z of its exponential mean (span 20) within 63 sessions; momentum = 100 + z of the ratio's daily change within 20",
            Units = "index numbers, changes over 20 and 60 sessions as fractions; z by standard deviations (n - 1) in a trailing window",
            Source = "an open approximation in the style of relative rotation graphs, whose own formula is not published",
            Code = new(typeof(RotationPath), nameof(RotationPath.Ratio)),
            Test = "SectorDashboard.Analytics.Tests/Rotation/RotationPathTests",
            Fields = ["sentiment.rotation"],
            Recompute = SessionPrograms.Rotation,
        },
        new()
        {
            Id = "past-readings",
            Name = "What followed past readings",
            Formula = "returns of the index over the 20 sessions after each reading of a kind; mean ± t s / √m and Wilson's interval of the share that rose, "
                + "m the readings whose outcomes do not overlap",
            Units = "simple returns, fractions; outcomes known by the range's last day only; no interval under five that do not overlap",
            Source = "Wilson 1927, Journal of the American Statistical Association 22, 209-212, for the share",
            Code = new(typeof(ReturnsAfter), nameof(ReturnsAfter.Of)),
            Test = "SectorDashboard.Analytics.Tests/Sentiment/ReturnsAfterTests",
            Fields = ["sentiment.past"],
            Recompute = SentimentPrograms.PastReadings,
            Published = [new("Wilson's interval of 0 of 10: upper end", 0.2775, 0.00005, WilsonInterval.Of(0, 10).Upper)],
        },
        new()
        {
            Id = "surroundings",
            Name = "Around the index",
            Formula = "share of members above their mean of 50 sessions; index / benchmark; implied volatility and yield as published; change over 20 sessions; mid-rank in the 252 before",
            Units = "fractions, ratios whose changes alone mean something, percent per year and percentage points",
            Source = "common practice",
            Code = new(typeof(PercentileRank), nameof(PercentileRank.MidRank)),
            Test = "SectorDashboard.Application.Tests/Surroundings/SurroundingTests",
            Fields = ["sentiment.surroundings"],
            Recompute = SessionPrograms.Surroundings,
        },
        new()
        {
            Id = "movers",
            Name = "What moved the index",
            Formula = "contribution = weight × return of the session; others = index return - Σ contributions",
            Units = "fractions; returns from the close before, with dividends, whatever the view's basis; weights of the day that stands beside them, at most a quarter before or after the session, "
                + "and not drifted to it",
            Source = "common practice",
            Code = new(typeof(Movers.MoversAnswer), nameof(Movers.MoversAnswer.ShareOf)),
            Test = "SectorDashboard.Application.Tests/Movers/MoversTests",
            Fields = ["movers"],
            Recompute = MoversPrograms.Contributions,
        },
        new()
        {
            Id = "speculation",
            Name = "Speculation sentiment, not yet in the answer",
            Formula = "x = growth of the bull fund's shares outstanding - that of the bear fund's, splits taken out; sentiment = x - (a + b x of the session before), a and b fitted to the sessions before",
            Units = "fraction per session; no source gives shares outstanding yet",
            Source = "Davies, Speculation Sentiment, Journal of Financial and Quantitative Analysis 57(7), 2022",
            Code = new(typeof(SpeculationSentiment), nameof(SpeculationSentiment.Of)),
            Test = "SectorDashboard.Analytics.Tests/Sentiment/SpeculationSentimentTests",
        },
        new()
        {
            Id = "turnover",
            Name = "Turnover, not yet in the answer",
            Formula = "turnover = shares traded / shares outstanding of one session",
            Units = "fraction per session, free of splits; no source gives shares outstanding yet",
            Source = "common practice",
            Code = new(typeof(Turnover), nameof(Turnover.Of)),
            Test = "SectorDashboard.Analytics.Tests/Volume/TurnoverTests",
        },
    ]);
}
