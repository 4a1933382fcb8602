namespace SectorDashboard.Application.Tests.Answers;

public sealed class InputsInForceTests
{
    private static readonly double[] s_returns = Histories.Returns(80);

    [Fact]
    public void What_the_view_leaves_open_the_data_fill_in()
    {
        var answer = Asking.Answer(Histories.Exact(Histories.Monday, s_returns));
        var inputs = answer.Inputs;
        Assert.Equal(("SOXS", "SOXX", "1Y", "split", "ols"), (inputs.Fund, inputs.Index, inputs.Range, inputs.Basis, inputs.Beta));
        Assert.Equal((-3, 0.01, 0.04), (inputs.Leverage, inputs.Fee, inputs.Cash));
        Assert.Equal(Histories.RecordedAt, inputs.Asof);
        Assert.Equal(answer.Volatility.CloseToClose, inputs.Vol);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("to=2026-02-27", true)]
    [InlineData("to=2026-02-13", false)]
    public void An_index_that_ends_before_the_fund_is_told_of(string query, bool told)
    {
        // Forty sessions of the fund, to 27 February, and thirty of the index, to 13 February.
        var history = Histories.Of(
            Histories.Recording("SOXS", Histories.Monday, Histories.Closes(50, Histories.Returns(39))),
            Histories.Recording("SOXX", Histories.Monday, Histories.Closes(100, Histories.Returns(29))));
        var answer = Asking.Answer(history, query);

        Assert.Equal(new DateOnly(2026, 2, 13), answer.Inputs.To);
        Assert.Equal(
            told ? ["The prices of SOXX end on 2026-02-13, those of SOXS on 2026-02-27: figures that need both end on 2026-02-13."] : Array.Empty<string>(),
            answer.Notes.Where(note => note.Field == "index").Select(note => note.Reason),
            StringComparer.Ordinal);
        Assert.All(answer.Notes.Where(note => note.Field == "index"), note => Assert.True(note.ConcernsView));
    }

    [Fact]
    public void The_volatility_in_force_is_the_sample_deviation_of_the_last_log_returns_over_252_days()
    {
        var logs = s_returns[^20..].Select(r => Math.Log(1 + r)).ToArray();
        var mean = logs.Average();
        var expected = Math.Sqrt(252 * logs.Sum(x => (x - mean) * (x - mean)) / 19);
        Assert.Equal(expected, Asking.Answer(Histories.Exact(Histories.Monday, s_returns), "window=20").Inputs.Vol!.Value, 1e-12);
    }

    [Fact]
    public void What_the_view_says_is_in_force()
    {
        var inputs = Asking.Answer(
            Histories.Exact(Histories.Monday, s_returns),
            "leverage=-2&vol=0.3&fee=0.02&cash=0.01&spread=0.005&move=-0.1&days=63&book=5000&bookbeta=1.5&rebalance=band:0.1&cost=7&window=20&beta=kalman"
                + "&autocorr=0.1&model=gbm&paths=500&seed=-3&basis=traded&from=2026-02-02").Inputs;
        Assert.Equal((-2, 0.3, 0.02, 0.01, 0.005), (inputs.Leverage, inputs.Vol, inputs.Fee, inputs.Cash, inputs.Spread));
        Assert.Equal((-0.1, 63, 5000, 1.5, "band:0.1", 7), (inputs.Move, inputs.Days, inputs.Book, inputs.Bookbeta, inputs.Rebalance, inputs.Cost));
        Assert.Equal((20, "kalman", 0.1, "gbm", 500, -3L, "traded"), (inputs.Window, inputs.Beta, inputs.Autocorr, inputs.Model, inputs.Paths, inputs.Seed, inputs.Basis));
        Assert.Null(inputs.Range);
        Assert.Equal(new DateOnly(2026, 2, 2), inputs.From);
    }

    [Theory]
    [InlineData("", 0.0533)]
    [InlineData("to=2026-01-06", 0.05)]
    [InlineData("cash=0.02", 0.02)]
    public void The_cash_rate_is_the_latest_short_rate_known_on_the_last_day(string query, double expected)
    {
        var history = Histories.Of(
            Histories.Recording("SOXS", Histories.Monday, Histories.Closes(50, s_returns)),
            Histories.Recording("SOXX", Histories.Monday, Histories.Closes(50, s_returns)),
            Histories.Recording("DFF", Histories.Monday, [5, 5, 5.33]));
        Assert.Equal(expected, Asking.Answer(history, query).Inputs.Cash);
    }

    [Theory]
    [InlineData("", -2)]
    [InlineData("to=2020-03-31", -3)]
    [InlineData("to=2010-01-04", -3)]
    public void The_multiple_is_the_one_the_fund_had_on_the_last_day(string query, double leverage)
    {
        var first = new DateOnly(2020, 3, 2);
        var closes = Histories.Closes(50, s_returns);
        var history = Histories.Of(Histories.Recording("JDST", first, closes), Histories.Recording("GDXJ", first, closes));
        Assert.Equal(leverage, Asking.Read(history, "fund=JDST&" + query).Answer.Inputs.Leverage);
    }

    [Fact]
    public void An_instant_that_has_not_come_yet_is_not_in_force_for_prices_recorded_until_then_would_change_it()
    {
        var history = Histories.Exact(Histories.Monday, s_returns);
        Assert.Equal(Histories.RecordedAt, Asking.Answer(history, "asof=2099-01-01").Inputs.Asof);
        Assert.Equal(Histories.RecordedAt.AddHours(-1), Asking.Answer(history, "asof=2026-02-02T21:00:00Z").Inputs.Asof);
    }
}
