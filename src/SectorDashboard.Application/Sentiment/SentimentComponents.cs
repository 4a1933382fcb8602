using SectorDashboard.Analytics.Sentiment;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Analytics.Volatility;
using SectorDashboard.Analytics.Volume;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Sentiment;

/// <summary>
/// What the score of an index is made of. The design is that of CNN's Fear and Greed Index, seven measures of equal weight each ranked in its own
/// history, with measures that daily prices of an index, its members and its geared funds can give.
/// </summary>
/// <param name="prices">The market on the index's sessions.</param>
/// <param name="index">The index's symbol.</param>
/// <param name="closes">The index's closes.</param>
internal sealed class SentimentComponents(SessionPrices prices, string index, double[] closes)
{
    private const int MomentumSessions = 125;
    private const int VolatilityReturns = 20;
    private const int VolatilityIndexSessions = 50;
    private const int YieldSessions = 20;
    private const string NoShares = "No source gives shares outstanding yet, so it does not count.";

    /// <summary>The trend: above its mean of half a year, those who bought are winning.</summary>
    public SentimentComponent Momentum() => Greed(
        "momentum", $"{index} over its mean of {MomentumSessions} sessions, minus 1: above the mean is greed.",
        TrailingMean.Distance(closes, MomentumSessions), $"It needs {MomentumSessions} sessions of {index}.");

    /// <summary>The turbulence that there was: falling markets are turbulent ones.</summary>
    public SentimentComponent RealisedVolatility()
    {
        // A value for each close that has the returns behind it.
        var known = RollingVolatility.CloseToClose(closes, VolatilityReturns);
        return Fear(
            "realisedVolatility", $"Volatility of {index} over {VolatilityReturns} returns, per year: high is fear.",
            prices.OnSessions(prices.Sessions[^known.Length..], known), $"It needs {VolatilityReturns} returns of {index}.");
    }

    /// <summary>The turbulence that is paid for: insurance is dearer than usual when people are afraid.</summary>
    public SentimentComponent VolatilityIndex()
    {
        var symbol = prices.FirstWithPrices("VIXCLS", "^VIX");
        return Fear(
            "volatilityIndex", $"{symbol} over its mean of {VolatilityIndexSessions} sessions, minus 1: above the mean is fear.",
            TrailingMean.Distance(prices.Closes(symbol), VolatilityIndexSessions), "It needs VIXCLS or ^VIX: import VIXCLS.csv.");
    }

    /// <summary>Which side of the index is traded: the counterpart of CNN's put and call options.</summary>
    public static SentimentComponent PairVolume(FundPair pair, double[] bullDollars, double[] bearDollars) => Greed(
        "pairVolume", $"Log of the dollars traded in {NameOf(pair.Bull, "the bull fund")} over those in {NameOf(pair.Bear, "the bear fund")}: money on the bull side is greed.",
        BullBearVolume.LogRatio(bullDollars, bearDollars), "It needs volumes of a bull and of a bear fund of the index.");

    /// <summary>The rush into the bear fund: whoever holds the index hedges when afraid.</summary>
    public SentimentComponent BearVolume(FundPair pair, VolumeHistory? bear) => Fear(
        "bearVolume", $"Log dollar volume of {NameOf(pair.Bear, "the bear fund")} in standard deviations from its mean of the 60 full sessions before: a surge is fear.",
        bear is null ? prices.OnSessions([], []) : prices.OnSessions(bear.Sessions.Dates, bear.Surges), "It needs 61 full sessions with volume of a bear fund of the index.");

    /// <summary>Whether the index leads the broad market: money that dares goes where most may be won.</summary>
    public SentimentComponent RelativeStrength(RotationHistory broad) => Greed(
        "relativeStrength", $"Change over 20 sessions of {index} relative to {broad.Benchmark}: leading the market is greed.",
        broad.Change20, $"It needs 21 sessions of {broad.Benchmark}: import {broad.Benchmark}.csv.");

    /// <summary>How many take part: a rise that few carry is a wary one.</summary>
    public SentimentComponent Breadth(BreadthHistory breadth) => Greed(
        "breadth", $"Share of {index}'s members above their mean of 50 sessions: many is greed.", breadth.Above50, NeedsMembers("50 closes"));

    /// <summary>How many are at the end of their range.</summary>
    public SentimentComponent NewHighs(BreadthHistory breadth) => Greed(
        "newHighs", $"Share of {index}'s members at a 52-week high minus that at a low: more highs is greed.", breadth.NetNewHighs, NeedsMembers("253 closes"));

    /// <summary>Whether the small ones keep up with the large ones that weigh most in the index.</summary>
    public SentimentComponent EqualWeight(BreadthHistory breadth) => Greed(
        "equalWeight", $"Mean return over 20 sessions of {index}'s members minus the index's own: a rise that the smaller ones share is greed.",
        breadth.EqualMinusIndex, NeedsMembers("21 closes"));

    /// <summary>Whether money comes out of other sectors, most of all out of those where fear goes.</summary>
    public SentimentComponent SectorRotation(IReadOnlyList<RotationHistory> sectors)
    {
        var names = string.Join(", ", sectors.Select(sector => sector.Benchmark));
        var means = new double[closes.Length];
        foreach (var sector in sectors)
        {
            for (var s = 0; s < means.Length; s++)
            {
                means[s] += sector.Change20[s] / sectors.Count;
            }
        }

        return Greed(
            "sectorRotation", $"Mean change over 20 sessions of {index} relative to {names}: money out of these sectors is greed.",
            means, $"It needs 21 sessions of each of {names}.");
    }

    /// <summary>Whether money leaves the safe haven: yields rise when bonds are sold. Dated by sessions, whatever days the yield is published on.</summary>
    public SentimentComponent TreasuryYield()
    {
        var changes = SessionChange.Absolute(prices.Closes("DGS10"), YieldSessions);
        for (var s = 0; s < changes.Length; s++)
        {
            // Yields are published in hundredths. Equal changes must be equal numbers, or their ranks would be told apart by rounding.
            changes[s] = Math.Round(changes[s], 6);
        }

        return Greed(
            "treasuryYield", $"Change of the 10-year Treasury yield over {YieldSessions} sessions, percentage points: money out of the safe haven is greed.",
            changes, "It needs DGS10: import DGS10.csv.");
    }

    /// <summary>How often the bear fund's shares change hands; listed so that a reader sees what is left out.</summary>
    public SentimentComponent Turnover(FundPair pair) => Fear(
        "turnover", $"Shares of {NameOf(pair.Bear, "the bear fund")} traded over shares outstanding: many is fear.", prices.OnSessions([], []), NoShares, weight: 0);

    /// <summary>Speculators' demand for shares (Davies 2022); listed so that a reader sees what is left out.</summary>
    public SentimentComponent Speculation(FundPair pair) => Greed(
        "speculation", $"Growth of shares outstanding of {NameOf(pair.Bull, "the bull fund")} minus {NameOf(pair.Bear, "the bear fund")} beyond its own habit: more on the bull side is greed.",
        prices.OnSessions([], []), NoShares, weight: 0);

    private static string NeedsMembers(string closes) => $"It needs at least ten members with {closes}: import their prices.";

    private static string NameOf(InstrumentPrices? fund, string otherwise) => fund?.Symbol ?? otherwise;

    private static SentimentComponent Greed(string name, string about, double[] values, string needs, double weight = 1) =>
        new(name, about, new SentimentInput(values, HighIsGreed: true), needs, weight);

    private static SentimentComponent Fear(string name, string about, double[] values, string needs, double weight = 1) =>
        new(name, about, new SentimentInput(values, HighIsGreed: false), needs, weight);
}
