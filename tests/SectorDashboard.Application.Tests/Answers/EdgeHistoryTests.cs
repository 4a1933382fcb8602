using CsCheck;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Tests.Views;

namespace SectorDashboard.Application.Tests.Answers;

public sealed class EdgeHistoryTests
{
    [Theory]
    [MemberData(nameof(EdgeHistories.Names), MemberType = typeof(EdgeHistories))]
    public void No_number_is_ever_infinite_or_not_a_number(string history) => RandomView.Answerable.Sample(
        view =>
        {
            var answer = Asking.Read(EdgeHistories.All[history], view).Answer;
            Assert.DoesNotContain(Numbers.In(answer), n => !double.IsFinite(n.Value));
        },
        iter: 25);

    [Fact]
    public void The_walk_over_an_answer_reaches_its_numbers()
    {
        var answer = Asking.Answer(Histories.Of());
        var paths = Numbers.In(answer).Select(n => n.Path).ToHashSet(StringComparer.Ordinal);
        Assert.Contains(".Beta.Full.Confidence95[1]", paths);
        Assert.Contains(".Beta.Rolling[0].Beta", paths);
        Assert.Contains(".Decay.Selected.Residual", paths);
        Assert.Contains(".WhatIf.Grid.Values[0][0]", paths);
        Assert.Contains(".WhatIf.Percentiles.P95", paths);
        Assert.Contains(".WhatIf.ExpectedRebalancing.Cost", paths);
        Assert.Contains(".Hedge.Path[0].Hedged", paths);
        Assert.Contains(".Flow.Total", paths);
        Assert.Contains(".Sentiment.Components[0].Contribution", paths);
        Assert.Contains(".Sentiment.History[0].Score", paths);
        Assert.Contains(".Sentiment.Rotation[3].Ratio", paths);
        Assert.Contains(".Hedge.Alternatives[3].WorstMonth", paths);
        Assert.Contains(".Hedge.Carry.GivenFlatIndex.Dollars", paths);
        Assert.Contains(".Risk.Index.Ulcer", paths);
        Assert.Contains(".Scenarios.Percentiles.P95", paths);
        Assert.Contains(".Scenarios.TailLosses[1].ConditionalValueAtRisk", paths);
    }

    [Fact]
    public void A_window_longer_than_the_history_gives_nulls_and_says_why()
    {
        var answer = Asking.Answer(Histories.Exact(Histories.Monday, Histories.Returns(100)), "window=101");
        Assert.Equal(0, answer.Beta.Rolling.Count);
        Assert.Null(answer.Volatility.CloseToClose);
        Assert.Null(answer.Inputs.Vol);
        Assert.Null(answer.WhatIf);
        Assert.Contains("101", answer.Note("beta.rolling").Reason, StringComparison.Ordinal);
        Assert.Contains("101", answer.Note("volatility").Reason, StringComparison.Ordinal);
        Assert.Contains("vol", answer.Note("whatIf").Reason, StringComparison.Ordinal);
        Assert.NotNull(answer.Beta.Full);
        Assert.NotNull(Asking.Answer(Histories.Exact(Histories.Monday, Histories.Returns(100)), "window=101&vol=0.4").WhatIf);
    }

    [Fact]
    public void The_longest_window_that_fits_has_one_value()
    {
        var answer = Asking.Answer(Histories.Exact(Histories.Monday, Histories.Returns(100)), "window=100");
        Assert.Equal(-3, Assert.Single(answer.Beta.Rolling).Beta, 1e-9);
        Assert.NotNull(answer.Volatility.YangZhang);
    }

    [Fact]
    public void The_rolling_beta_of_a_range_looks_back_beyond_its_first_day()
    {
        var rolling = Asking.Answer(Histories.Exact(Histories.Monday, Histories.Returns(100)), "window=60&from=2026-05-04&to=2026-05-08").Beta.Rolling;
        Assert.Equal(5, rolling.Count);
        Assert.Equal(new DateOnly(2026, 5, 4), rolling[0].Date);
    }

    [Fact]
    public void Two_days_make_one_return_and_no_regression()
    {
        var answer = Asking.Answer(EdgeHistories.All["two days"]);
        Assert.Equal(1, answer.Decay.Selected!.N);
        Assert.Equal(-0.03, answer.Decay.Selected.Fund, 1e-12);
        Assert.Null(answer.Beta.Full);
        Assert.Null(answer.Hedge.Ratio);
        Assert.Equal(2, answer.Hedge.Path.Length);
    }

    [Fact]
    public void Without_a_common_day_there_is_a_note_and_no_comparison()
    {
        var answer = Asking.Answer(EdgeHistories.All["no overlap"]);
        Assert.Contains("no common days", answer.Note("range").Reason, StringComparison.Ordinal);
        Assert.Equal("SOXX", answer.Inputs.Index);
        Assert.Null(answer.Decay.Selected);
        Assert.Null(answer.Beta.Full);
        Assert.Empty(answer.Hedge.Path);
        Assert.NotNull(answer.Quote);
    }

    [Fact]
    public void A_range_before_the_first_price_has_no_quote_and_no_comparison()
    {
        var answer = Asking.Answer(Histories.Exact(Histories.Monday, Histories.Returns(30)), "to=2020-01-01");
        Assert.Null(answer.Quote);
        Assert.Null(answer.Decay.Selected);
        Assert.Equal("range", answer.Note("range").Field);
    }

    [Fact]
    public void A_total_loss_is_a_day_and_not_a_negative_price()
    {
        var reading = Asking.Read(EdgeHistories.All["a total loss"]);
        var ledger = reading.Answer.Decay.Selected!;
        Assert.Equal(Histories.Monday.AddDays(1), ledger.TotalLoss);
        Assert.Equal(-1, ledger.DailyReset);
        Assert.Equal(ledger.TotalLoss, Assert.Single(reading.Answer.Decay.Years).TotalLoss);
        Assert.Equal([1, 0, 0], reading.Series.DailyReset);
        Assert.Contains("2026-01-06", reading.Answer.Note("decay.selected.totalLoss").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4e8)]
    [InlineData(1e-6)]
    public void The_size_of_prices_changes_nothing_but_prices(double scale)
    {
        var index = Histories.Recording("SOXX", Histories.Monday, Histories.Closes(100, Histories.Returns(100)));
        double[] returns = [.. Histories.Returns(100).Select((r, day) => (-3 * r) + (0.001 * Math.Cos(day)))];
        // Trading costs apart: a tick is a fraction of the price.
        Answer Scaled(double by) => Asking.Answer(Histories.Of(Histories.Recording("SOXS", Histories.Monday, Histories.Closes(100 * by, returns)), index), "cost=0");
        var (plain, scaled) = (Scaled(1), Scaled(scale));
        Assert.Equal(plain.Quote!.Close * scale, scaled.Quote!.Close, 1e-9 * scaled.Quote.Close);
        AssertClose(plain with { Quote = null, Notes = [] }, scaled with { Quote = null, Notes = [] });
    }

    private static void AssertClose(Answer expected, Answer actual)
    {
        var numbers = Numbers.In(actual).ToDictionary(n => n.Path, n => n.Value, StringComparer.Ordinal);
        Assert.All(Numbers.In(expected), n => Assert.Equal(n.Value, numbers[n.Path], 1e-9 * Math.Max(1, Math.Abs(n.Value))));
    }
}
