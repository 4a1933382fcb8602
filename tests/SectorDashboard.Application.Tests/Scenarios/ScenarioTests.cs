using SectorDashboard.Analytics.Simulation;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Tests.Scenarios;

public sealed class ScenarioTests
{
    [Fact]
    public void The_bootstrap_draws_from_the_index_up_to_the_views_last_day()
    {
        var history = Histories.Of();
        var asked = Asking.Answer(history, "to=2025-06-30&vol=0.5&days=42&move=0.03&leverage=-2&fee=0.01&cash=0.03&spread=0.002&paths=2000&seed=9").Scenarios!;

        var bars = Histories.Sample.Find("SOXX")!.Bars(PriceBasis.Split);
        double[] known = [.. bars.Close.Take(bars.IndexAtOrBefore(new DateOnly(2025, 6, 30)) + 1)];
        double[] logs = [.. known.Zip(known.Skip(1), (a, b) => Math.Log(b / a))];
        var block = BlockLength.Optimal(logs)!.Value;
        var paths = PathSimulation.Run(
            new BootstrapIndex(logs, block, 0.5, 0.03, 42), new(-2, 0.01, 0.03, 0.002), 2000, 9, 1, TestContext.Current.CancellationToken);
        var expected = ScenarioSummary.Of(paths)!;
        Assert.Equal(block, asked.BlockLength);
        Assert.Equal(expected.Fund, asked.Percentiles);
        Assert.Equal(expected.Index, asked.IndexPercentiles);
        Assert.Equal((expected.Mean, expected.StandardError), (asked.Mean, asked.StandardError));
        Assert.Equal((expected.ProbabilityOfLoss, expected.ProbabilityOfTotalLoss), (asked.ProbabilityOfLoss, asked.ProbabilityOfTotalLoss));
        Assert.Equal([expected.TailLoss95, expected.TailLoss99], asked.TailLosses);
        Assert.Equal(2000, asked.Paths);
        Assert.Contains($"{logs.Length:#,0}", asked.Convention, StringComparison.Ordinal);
        Assert.Contains("2025-06-30", asked.Convention, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_after_the_views_last_day_change_nothing()
    {
        double[] returns = [.. Histories.Returns(400)];
        var (first, later) = (new DateOnly(2023, 1, 2), returns[..300]);
        var known = Asking.Answer(Histories.Exact(first, later), "vol=0.4&cash=0.04&days=10&paths=1000").Scenarios;
        var last = Histories.Weekdays(first, 301)[^1];
        Assert.NotNull(known);
        Assert.Equivalent(known, Asking.Answer(Histories.Exact(first, returns), $"vol=0.4&cash=0.04&days=10&paths=1000&to={last:yyyy-MM-dd}").Scenarios);
    }

    [Theory]
    [InlineData("model=gbm", null)]
    [InlineData("model=ar1&autocorr=0.2", null)]
    [InlineData("model=gbm&autocorr=0.2", "model=ar1 only")]
    [InlineData("autocorr=0.2", "model=ar1 only")]
    public void Autocorrelation_acts_in_one_model_and_the_others_say_that_they_ignore_it(string query, string? note)
    {
        var answer = Asking.Answer(Histories.Of(), query);
        var plain = Asking.Answer(Histories.Of(), query.Replace("autocorr=0.2", "", StringComparison.Ordinal));
        Assert.Equal(query.Contains("ar1", StringComparison.Ordinal), answer.Scenarios!.Mean != plain.Scenarios!.Mean);
        Assert.Equal(note is not null, answer.Notes.Any(n => n.Field == "scenarios.autocorr" && n.Reason.Contains(note!, StringComparison.Ordinal)));
    }

    [Fact]
    public void With_too_short_a_history_the_bootstrap_says_so_and_does_not_become_another_model()
    {
        var enough = Histories.Exact(new DateOnly(2024, 1, 1), Histories.Returns(250));
        Assert.NotNull(Asking.Answer(enough).Scenarios);

        var history = Histories.Exact(new DateOnly(2024, 1, 1), Histories.Returns(249));
        var answer = Asking.Answer(history);
        Assert.Null(answer.Scenarios);
        Assert.Contains("250", answer.Note("scenarios").Reason, StringComparison.Ordinal);
        Assert.NotNull(Asking.Answer(history, "model=gbm").Scenarios);
    }

    [Fact]
    public void An_index_that_never_moved_has_nothing_to_draw_from() =>
        Assert.Contains("vary", Asking.Answer(Histories.Exact(new DateOnly(2024, 1, 1), new double[300]), "vol=0.4").Note("scenarios").Reason, StringComparison.Ordinal);

    [Fact]
    public void Without_an_index_the_lognormal_models_need_a_volatility_and_the_bootstrap_cannot_be()
    {
        var history = EdgeHistories.All["no index"];
        Assert.Contains("no prices of an index", Asking.Answer(history, "vol=0.4").Note("scenarios").Reason, StringComparison.Ordinal);
        Assert.Contains("vol", Asking.Answer(history, "model=gbm").Note("scenarios").Reason, StringComparison.Ordinal);
        Assert.NotNull(Asking.Answer(history, "model=gbm&vol=0.4").Scenarios);
    }

    [Fact]
    public void A_volatility_beyond_the_lognormal_models_is_refused_with_a_reason()
    {
        // Ten returns of up to a third either way are more than 400 % a year.
        double[] wild = [.. Enumerable.Range(0, 30).Select(k => k % 2 == 0 ? 0.3 : -0.25)];
        var answer = Asking.Answer(Histories.Exact(Histories.Monday, wild), "model=gbm&window=20");
        Assert.True(answer.Inputs.Vol > 4);
        Assert.Null(answer.Scenarios);
        Assert.Contains("400 %", answer.Note("scenarios").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_view_gives_the_same_figures_and_another_seed_others()
    {
        var history = Histories.Of();
        Assert.Equivalent(Asking.Answer(history, "seed=5").Scenarios, Asking.Answer(history, "seed=5").Scenarios, strict: true);
        Assert.NotEqual(Asking.Answer(history, "seed=5").Scenarios!.Mean, Asking.Answer(history, "seed=6").Scenarios!.Mean);
    }

    [Fact]
    public void A_cancelled_request_stops_the_simulation_and_remembers_nothing()
    {
        using var parts = new PartCache();
        var service = new AnalyticsService(parts);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => service.Answer(View.Default, Histories.Of(), AnswerScope.Whole, source.Token));
        Assert.NotNull(service.Answer(View.Default, Histories.Of()).Answer.Scenarios);
    }

    [Fact]
    public void The_convention_tells_the_model_the_volatility_and_the_expected_move()
    {
        var key = Asking.Answer(Histories.Of(), "model=ar1&autocorr=-0.2&vol=0.456&move=-0.1&days=1").Scenarios!.Convention;
        foreach (var part in new[] { "45.6", "−0.2", "−10", "over 1 day.", "Lognormal" })
        {
            Assert.Contains(part, key, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_fan_ends_where_the_scenarios_do_and_starts_with_a_single_day()
    {
        var scenarios = Asking.Answer(Histories.Of(), "days=42&paths=2000&vol=0.5&move=0.1").Scenarios!;
        var day = Asking.Answer(Histories.Of(), $"days=4&paths=2000&vol=0.5&move={ViewNumber.Write(Math.Pow(1.1, 4 / 42.0) - 1)}").Scenarios!;

        Assert.Equal([4, 7, 11, 14, 18, 21, 25, 28, 32, 35, 39, 42], scenarios.Fan.Select(f => f.Days));
        Assert.Equal(scenarios.Percentiles, scenarios.Fan[^1].Fund);
        Assert.Equal(day.Percentiles.P50, scenarios.Fan[0].Fund.P50, 1e-4);
        Assert.Single(Asking.Answer(Histories.Of(), "days=1").Scenarios!.Fan);
    }

    [Fact]
    public void The_book_is_carried_along_the_same_paths()
    {
        var scenarios = Asking.Answer(Histories.Of(), "paths=2000&bookbeta=1.2").Scenarios!;

        // The unhedged book is its beta times the index; the hedge of a bear fund narrows it.
        Assert.Equal(1.2 * scenarios.IndexPercentiles.P05, scenarios.Book!.Unhedged.P05, 1e-9);
        Assert.True(scenarios.Book.Hedged.P95 - scenarios.Book.Hedged.P05 < scenarios.Book.Unhedged.P95 - scenarios.Book.Unhedged.P05);
        Assert.Null(Asking.Answer(Histories.Of(), "book=0").Scenarios!.Book);
        Assert.Null(Asking.Answer(Histories.Of(), "leverage=0").Scenarios!.Book);
        Assert.Equal(1, scenarios.Outcomes.Shares.Sum(), 1e-9);
    }

    [Fact]
    public void The_exposure_that_a_hedge_leaves_is_the_indexs_growth_less_the_funds()
    {
        var asked = Asking.Answer(Histories.Of(), "model=gbm&vol=0.5&days=21&fee=0.01&cash=0.04&paths=2000&seed=3").Scenarios!;

        var paths = PathSimulation.Run(new LognormalIndex(0.5, 0, 21, 0), new(-3, 0.01, 0.04, 0), 2000, 3, 1, TestContext.Current.CancellationToken);
        double[] left = [.. paths.Index.Zip(paths.Fund, (index, fund) => index - fund).Order()];
        Assert.Equal((left[999] + left[1000]) / 2, asked.Fan[^1].Exposure.P50, 1e-12);
        Assert.All(asked.Fan.Zip(asked.Fan.Skip(1)), days => Assert.True(Width(days.Second) > Width(days.First)));

        static double Width(Application.Scenarios.ScenarioDay day) => day.Exposure.P95 - day.Exposure.P05;
    }

    [Theory]
    [InlineData("leverage=1&fee=0&cash=0&vol=0.6")]
    [InlineData("model=gbm&vol=0&fee=0&cash=0")]
    public void A_hedge_of_the_index_itself_and_one_without_volatility_leave_nothing(string query)
    {
        var exposure = Asking.Answer(Histories.Of(), $"{query}&paths=500").Scenarios!.Fan[^1].Exposure;
        Assert.Equal(0, exposure.P05, 1e-5);
        Assert.Equal(0, exposure.P95, 1e-5);
    }
}
