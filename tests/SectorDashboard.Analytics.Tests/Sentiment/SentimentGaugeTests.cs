using System.Text.Json;
using CsCheck;
using SectorDashboard.Analytics.Sentiment;

namespace SectorDashboard.Analytics.Tests.Sentiment;

/// <summary>Property P8: monotone in each input, from 0 to 100, free of units; without an input the coverage changes and not the scale.</summary>
public sealed class SentimentGaugeTests
{
    private const int Sessions = 90;
    private const int Last = Sessions - 1;

    private static readonly double[] s_weights = Golden.Sentiment.Numbers("weights");

    // Whole numbers, so that there are ties; gaps of a session here and there.
    private static readonly Gen<double[]> s_values =
        Gen.Frequency((12, Gen.Int[-20, 20].Select(value => (double)value)), (1, Gen.Const(double.NaN))).Array[Sessions];

    private static readonly Gen<SentimentInput[]> s_inputs =
        Gen.Select(s_values, Gen.Bool, (values, greed) => new SentimentInput([.. values[..^1], double.IsNaN(values[^1]) ? 0 : values[^1]], greed)).Array[2, 6];

    [Fact]
    public void Every_session_meets_the_independent_fixture()
    {
        var greedy = Golden.Sentiment.GetProperty("greedy");
        var gauge = new SentimentGauge([.. Golden.Sentiment.GetProperty("inputs").EnumerateArray().Select((values, i) => new SentimentInput(values.Sparse(), greedy[i].GetBoolean()))]);
        foreach (var expected in Golden.Sentiment.GetProperty("gauge").EnumerateArray())
        {
            var session = expected.GetProperty("session").GetInt32();
            var reading = gauge.On(session, s_weights);
            Assert.Equal(expected.Number("coverage"), reading.Coverage, 1e-14);
            Sample.NearAll([expected.GetProperty("score").SparseNumber()], [reading.Score ?? double.NaN]);
            Assert.Equal(reading.Score, gauge.ScoreOn(session, s_weights));
            Sample.NearAll(expected.Sparse("contributions"), [.. reading.Inputs.Select(input => input?.Contribution ?? double.NaN)]);
            Assert.All(reading.Inputs, (input, i) => AssertMeets(expected.GetProperty("readings")[i], input));
        }
    }

    [Fact]
    public void Fifty_and_all_contributions_make_the_score_between_0_and_100() =>
        s_inputs.Sample(inputs =>
        {
            var reading = new SentimentGauge(inputs).On(Last, Equal(inputs));
            Assert.Equal(1, reading.Coverage);
            Assert.InRange(reading.Score!.Value, 0, 100);
            Assert.Equal(reading.Score.Value, 50 + reading.Inputs.Sum(input => input!.Value.Contribution!.Value), 1e-9);
            Assert.All(reading.Inputs, input => Assert.InRange(input!.Value.Percentile, 0, 1));
        });

    [Fact]
    public void The_score_never_falls_as_an_input_turns_to_greed() =>
        Gen.Select(s_inputs, Gen.Int[0, 5], Gen.Double[0, 10]).Sample((inputs, place, step) =>
        {
            var i = place % inputs.Length;
            var turned = With(inputs, i, values => values[Last] += inputs[i].HighIsGreed ? step : -step);
            Assert.True(Score(turned) >= Score(inputs));
        });

    [Fact]
    public void Every_input_moves_the_score() =>
        s_inputs.Sample(inputs => Assert.All(inputs, (input, i) =>
        {
            var greed = With(inputs, i, values => values[Last] = input.HighIsGreed ? 100 : -100);
            var fear = With(inputs, i, values => values[Last] = input.HighIsGreed ? -100 : 100);
            Assert.Equal(100.0 / inputs.Length, Score(greed)!.Value - Score(fear)!.Value, 1e-9);
        }));

    [Fact]
    public void The_unit_of_an_input_does_not_matter() =>
        Gen.Select(s_inputs, Gen.Int[0, 5], Gen.Double[1e-6, 1e6], Gen.Int[-100, 100]).Sample((inputs, place, factor, offset) =>
        {
            var scaled = With(inputs, place % inputs.Length, values =>
            {
                for (var s = 0; s < values.Length; s++)
                {
                    values[s] = factor * (values[s] + offset);
                }
            });
            Assert.Equal(Score(inputs), Score(scaled));
        });

    [Fact]
    public void An_input_that_measures_fear_is_the_same_one_of_greed_with_its_sign_turned() =>
        s_inputs.Sample(inputs =>
        {
            SentimentInput[] turned = [.. inputs.Select(input => new SentimentInput([.. input.Values.Select(value => -value)], !input.HighIsGreed))];
            Assert.Equal(Score(inputs)!.Value, Score(turned)!.Value, 1e-9);
        });

    [Fact]
    public void The_scale_of_the_weights_does_not_matter() =>
        Gen.Select(s_inputs, Gen.Double[0.01, 100]).Sample((inputs, scale) =>
            Assert.Equal(Score(inputs)!.Value, new SentimentGauge(inputs).ScoreOn(Last, [.. inputs.Select(_ => scale)])!.Value, 1e-9));

    [Fact]
    public void Without_an_input_the_coverage_falls_and_the_others_make_the_score() =>
        s_inputs.Where(inputs => inputs.Length >= 3).Sample(inputs =>
        {
            var without = With(inputs, 0, values => Array.Fill(values, double.NaN));
            var reading = new SentimentGauge(without).On(Last, Equal(inputs));
            Assert.Equal((inputs.Length - 1.0) / inputs.Length, reading.Coverage, 1e-12);
            Assert.Null(reading.Inputs[0]);
            Assert.Equal(Score(inputs[1..])!.Value, reading.Score!.Value, 1e-9);
        });

    [Theory]
    [InlineData(5, 3, true)]
    [InlineData(5, 2, false)]
    [InlineData(10, 6, true)]
    [InlineData(10, 5, false)]
    public void Under_sixty_percent_coverage_there_is_no_score(int inputs, int known, bool scored)
    {
        SentimentInput Of(bool has) => new([.. Enumerable.Range(0, Sessions).Select(s => has ? s % 7 : double.NaN)], HighIsGreed: true);
        var gauge = new SentimentGauge([.. Enumerable.Range(0, inputs).Select(i => Of(i < known))]);
        double[] tenths = [.. Enumerable.Repeat(0.1, inputs)];
        Assert.Equal(scored, gauge.ScoreOn(Last, tenths) is not null);
        Assert.Equal((double)known / inputs, gauge.On(Last, tenths).Coverage, 1e-12);
        Assert.All(gauge.On(Last, tenths).Inputs.Take(known), input => Assert.Equal(scored, input!.Value.Contribution is not null));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_value_counts_until_it_is_five_sessions_old(int age, bool counts)
    {
        var values = Rising();
        Array.Fill(values, double.NaN, Sessions - age, age);
        var reading = new SentimentGauge([new SentimentInput(values, HighIsGreed: true)]).On(Last, [1]);
        Assert.Equal(counts ? Last - age : null, reading.Inputs[0]?.Session);
        Assert.Equal(counts ? 1 : 0, reading.Coverage);
        Assert.Equal(counts ? 100 : null, reading.Score);
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void A_rank_needs_sixty_values_before_it(int before, bool ranked)
    {
        var gauge = new SentimentGauge([new SentimentInput(Rising(), HighIsGreed: false)]);
        Assert.Equal(ranked ? 0 : null, gauge.ScoreOn(before, [1]));
    }

    [Fact]
    public void No_score_knows_a_later_session() =>
        Gen.Select(s_inputs, Gen.Int[61, Last]).Sample((inputs, until) =>
        {
            SentimentInput[] cut = [.. inputs.Select(input => input with { Values = input.Values[..until] })];
            var (whole, earlier) = (new SentimentGauge(inputs), new SentimentGauge(cut));
            for (var s = 0; s < until; s++)
            {
                Assert.Equal(whole.ScoreOn(s, Equal(inputs)), earlier.ScoreOn(s, Equal(inputs)));
            }
        });

    [Fact]
    public void An_input_without_weight_neither_counts_nor_hinders()
    {
        var gauge = new SentimentGauge([new(Rising(), true), new([.. Enumerable.Repeat(double.NaN, Sessions)], true), new(Rising(), false)]);
        Assert.Equal((1, 75), (gauge.On(Last, [3, 0, 1]).Coverage, gauge.ScoreOn(Last, [3, 0, 1])));
        Assert.Equal(0, gauge.On(Last, [0, 0, 0]).Coverage);
        Assert.Null(gauge.ScoreOn(Last, [0, 0, 0]));
    }

    [Fact]
    public void Weights_and_columns_that_do_not_fit_are_refused()
    {
        var gauge = new SentimentGauge([new(Rising(), true)]);
        Assert.Throws<ArgumentException>(() => gauge.ScoreOn(Last, [1, 1]));
        Assert.Throws<ArgumentException>(() => gauge.On(Last, [-1]));
        Assert.Throws<ArgumentException>(() => gauge.On(Last, [double.NaN]));
        Assert.Throws<ArgumentException>(() => gauge.On(Last, [double.PositiveInfinity]));
        Assert.Throws<ArgumentException>(() => new SentimentGauge([new(Rising(), true), new([1], true)]));
        Assert.Null(new SentimentGauge([]).ScoreOn(0, []));
    }

    private static double[] Rising() => [.. Enumerable.Range(0, Sessions).Select(s => (double)s)];

    private static double[] Equal(SentimentInput[] inputs) => [.. inputs.Select(_ => 1.0)];

    private static double? Score(SentimentInput[] inputs) => new SentimentGauge(inputs).ScoreOn(Last, Equal(inputs));

    private static SentimentInput[] With(SentimentInput[] inputs, int i, Action<double[]> change)
    {
        SentimentInput[] changed = [.. inputs];
        changed[i] = inputs[i] with { Values = [.. inputs[i].Values] };
        change(changed[i].Values);
        return changed;
    }

    private static void AssertMeets(JsonElement expected, InputReading? actual)
    {
        Assert.Equal(expected.ValueKind == JsonValueKind.Null, actual is null);
        if (actual is { } reading)
        {
            Assert.Equal((expected[0].GetInt32(), expected[1].GetDouble()), (reading.Session, reading.Value));
            Assert.Equal(expected[2].GetDouble(), reading.Percentile, 1e-15);
        }
    }
}
