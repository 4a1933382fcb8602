using SectorDashboard.Analytics.Rotation;
using SectorDashboard.Analytics.Sentiment;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Application.Sentiment;

/// <summary>The index against a benchmark. The graph's axes are an open approximation in the style of relative rotation graphs.</summary>
/// <param name="Benchmark">The benchmark's symbol.</param>
/// <param name="AsOf">The last session that both have, at most five before the range's last.</param>
/// <param name="Strength">100 × index / benchmark; only its changes mean something.</param>
/// <param name="Change20">Change of the strength over 20 sessions; a fraction.</param>
/// <param name="Change60">Change over 60 sessions.</param>
/// <param name="Ratio">100 plus the standard score of the smoothed strength within 63 sessions: above 100 the index leads.</param>
/// <param name="Momentum">100 plus the standard score of the ratio's daily change within 20 sessions: above 100 it is gaining.</param>
/// <param name="Quadrant">The quarter of the graph; null without both axes.</param>
public sealed record RotationAnswer(
    string Benchmark, DateOnly AsOf, double Strength, double? Change20, double? Change60, double? Ratio, double? Momentum, RotationQuadrant? Quadrant);

/// <summary>The rotation against one benchmark on every session; NaN where there is none.</summary>
internal sealed record RotationHistory(string Benchmark, double[] Strength, double[] Change20, double[] Change60, double[] Ratio, double[] Momentum)
{
    /// <summary>The broad market, then the sectors: industrials turn with the economy, staples and utilities are where fear goes.</summary>
    public static readonly IReadOnlyList<string> Benchmarks = ["SPY", "XLI", "XLP", "XLU"];

    /// <summary>What the benchmark stands for, for people.</summary>
    public string About => Benchmark switch
    {
        "SPY" => "SPY, the market",
        "XLI" => "XLI, industrials",
        "XLP" => "XLP, consumer staples",
        _ => "XLU, utilities",
    };

    public static RotationHistory Of(string benchmark, SessionPrices prices, double[] index)
    {
        var strength = RelativeStrength.Of(index, prices.Closes(benchmark));
        var ratio = RotationPath.Ratio(strength);
        return new RotationHistory(
            benchmark, strength, SessionChange.Relative(strength, 20), SessionChange.Relative(strength, 60), ratio, RotationPath.Momentum(ratio));
    }

    public RotationAnswer? On(int session, DateOnly[] sessions)
    {
        for (var s = session; s >= Math.Max(session - SentimentGauge.FreshSessions, 0); s--)
        {
            if (!double.IsNaN(Strength[s]))
            {
                RotationQuadrant? quadrant = double.IsNaN(Momentum[s]) ? null : RotationPath.QuadrantOf(Ratio[s], Momentum[s]);
                return new RotationAnswer(
                    Benchmark, sessions[s], Strength[s], SessionPrices.Known(Change20[s]), SessionPrices.Known(Change60[s]),
                    SessionPrices.Known(Ratio[s]), SessionPrices.Known(Momentum[s]), quadrant);
            }
        }

        return null;
    }
}
