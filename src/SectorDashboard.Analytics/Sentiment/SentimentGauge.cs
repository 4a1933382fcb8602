using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Sentiment;

/// <summary>
/// Fear and greed on a scale from 0 to 100: the weighted mean of the inputs' ranks in their own histories. Ranks, because they have no unit
/// and no outlier moves them further than the end of the scale. Every input is ranked once; the weights may change afterwards.
/// </summary>
public sealed class SentimentGauge
{
    /// <summary>Under this share of the weight there is no score.</summary>
    public const double LeastCoverage = 0.6;

    /// <summary>A value counts until it is this many sessions old.</summary>
    public const int FreshSessions = 5;

    /// <summary>A rank among fewer values than these, a quarter's, would mislead.</summary>
    public const int FewestRanked = 60;

    // Sums of weights such as 0.1 miss their decimal value by a few units in the last place.
    private const double Rounding = 1e-12;

    private readonly SentimentInput[] _inputs;
    private readonly double[][] _percentiles;

    /// <summary>Ranks each value among those of the 252 sessions before it, of which at least 60 must have one.</summary>
    /// <exception cref="ArgumentException">The inputs do not have a value for each of the same sessions.</exception>
    public SentimentGauge(IReadOnlyList<SentimentInput> inputs)
    {
        _inputs = [.. inputs];
        _percentiles = new double[_inputs.Length][];
        for (var i = 0; i < _inputs.Length; i++)
        {
            SameLength.Require(_inputs[0].Values.Length, _inputs[i].Values.Length, nameof(inputs));
            _percentiles[i] = PercentileRank.Rolling(_inputs[i].Values, TradingYear.Days, FewestRanked);
            for (var s = 0; s < _percentiles[i].Length && !_inputs[i].HighIsGreed; s++)
            {
                _percentiles[i][s] = 1 - _percentiles[i][s];
            }
        }
    }

    /// <summary>
    /// The score of a session, Σ w s / Σ w over the inputs that have a value, with s = 100 × percentile and no look at later sessions;
    /// null where these have less than 60 % of all weight.
    /// </summary>
    /// <param name="session">Position of the session.</param>
    /// <param name="weights">The inputs' weights, at least 0, of any scale.</param>
    /// <exception cref="ArgumentException">There is not a weight for each input, or one is negative or not finite.</exception>
    public double? ScoreOn(int session, ReadOnlySpan<double> weights)
    {
        var weighed = Weigh(session, weights);
        return weighed.Coverage < LeastCoverage - Rounding ? null : 100 * (weighed.Greed / weighed.Available);
    }

    /// <summary>The score of a session with what each input adds: w (s - 50) / Σ w, so that 50 plus all contributions is the score.</summary>
    /// <param name="session">Position of the session.</param>
    /// <param name="weights">The inputs' weights, at least 0, of any scale.</param>
    /// <exception cref="ArgumentException">There is not a weight for each input, or one is negative or not finite.</exception>
    public SentimentReading On(int session, ReadOnlySpan<double> weights)
    {
        var weighed = Weigh(session, weights);
        var score = ScoreOn(session, weights);
        var readings = new InputReading?[_inputs.Length];
        for (var i = 0; i < readings.Length; i++)
        {
            if (LatestOf(i, session) is >= 0 and var latest)
            {
                var percentile = _percentiles[i][latest];
                double? contribution = score is null ? null : weights[i] * ((100 * percentile) - 50) / weighed.Available;
                readings[i] = new InputReading(latest, _inputs[i].Values[latest], percentile, contribution);
            }
        }

        return new SentimentReading(score, weighed.Coverage, readings);
    }

    private (double Greed, double Available, double Coverage) Weigh(int session, ReadOnlySpan<double> weights)
    {
        SameLength.Require(_inputs.Length, weights.Length, nameof(weights));
        double greed = 0, available = 0, all = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0) || !double.IsFinite(weights[i]))
            {
                throw new ArgumentException($"Weight {i} is {weights[i]}, not a number from 0 on.", nameof(weights));
            }

            all += weights[i];
            if (LatestOf(i, session) is >= 0 and var latest)
            {
                available += weights[i];
                greed += weights[i] * _percentiles[i][latest];
            }
        }

        return (greed, available, all > 0 ? available / all : 0);
    }

    /// <summary>Position of an input's latest value, or -1 where that is too old or has no rank.</summary>
    private int LatestOf(int input, int session)
    {
        for (var s = session; s >= Math.Max(session - FreshSessions, 0); s--)
        {
            if (!double.IsNaN(_inputs[input].Values[s]))
            {
                return double.IsNaN(_percentiles[input][s]) ? -1 : s;
            }
        }

        return -1;
    }
}
