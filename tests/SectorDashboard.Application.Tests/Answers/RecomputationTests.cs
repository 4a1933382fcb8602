using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Hedging;
using SectorDashboard.Application.Scenarios;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Application.Tests.Answers;

/// <summary>A changed key computes those parts anew that read it, and no other.</summary>
public sealed class RecomputationTests
{
    private const string Costs = "DailyResetPathKey DecayLedgerKey RegimeKey ScenarioBookKey ScenarioKey WhatIfKey YearLedgersKey";
    private const string Hedge = "HedgeComparisonKey HedgePathKey";

    [Theory]
    [InlineData("window=120", "BetaComparisonKey HedgeComparisonKey IndexVolatilityKey OptionLegKey RollingBetaKey ScenarioBookKey ScenarioKey WhatIfKey")]
    [InlineData("window=120&vol=0.5", "BetaComparisonKey HedgeComparisonKey IndexVolatilityKey OptionLegKey RollingBetaKey ScenarioBookKey ScenarioKey WhatIfKey")]
    [InlineData("beta=kalman", "RollingBetaKey")]
    [InlineData("vol=0.6", "ScenarioBookKey ScenarioKey WhatIfKey")]
    [InlineData("move=-0.1", "FlowKey ScenarioBookKey ScenarioKey WhatIfKey")]
    [InlineData("days=63", "ExpectedVolatilityKey HedgeComparisonKey OptionLegKey RegimeKey ScenarioBookKey ScenarioKey WhatIfKey")]
    [InlineData("bookbeta=-1", "HedgeComparisonKey HedgePathKey OptionLegKey ScenarioBookKey")]
    [InlineData("leverage=-2", "DailyResetPathKey DecayLedgerKey HedgeComparisonKey HedgePathKey RegimeKey ScenarioBookKey ScenarioKey WhatIfKey YearLedgersKey")]
    [InlineData("fee=0.02", Costs)]
    [InlineData("cash=0.02", "DailyResetPathKey DecayLedgerKey HedgeComparisonKey OptionLegKey RegimeKey ScenarioBookKey ScenarioKey WhatIfKey YearLedgersKey")]
    [InlineData("spread=0.01", "DailyResetPathKey DecayLedgerKey HedgeComparisonKey HedgePathKey RegimeKey ScenarioBookKey ScenarioKey WhatIfKey YearLedgersKey")]
    [InlineData("book=5000", Hedge)]
    [InlineData("bookbeta=1.5", Hedge + " ScenarioBookKey")]
    [InlineData("rebalance=monthly", Hedge)]
    [InlineData("cost=10", Hedge)]
    [InlineData("spike=0.02", "RegimeFiguresKey RegimeKey SuchDaysKey")]
    [InlineData("surge=1", "RegimeFiguresKey RegimeKey SuchDaysKey")]
    [InlineData("flagged=omit", "")]
    [InlineData("range=3Y", "DailyResetPathKey DecayLedgerKey DrawdownKey DrawdownKey FullBetaKey HedgeComparisonKey HedgePathKey MinimumVarianceKey OptionLegKey TradedLegKey TradedLegKey TradedLegKey")]
    [InlineData("market=XLI", "MonthlyBetaKey")]
    [InlineData("basis=traded", "QuoteKey")]
    [InlineData("autocorr=0.1", "WhatIfKey")]
    [InlineData("weights=momentum:2", "PastReadingsKey ReweighedSentimentKey")]
    [InlineData("estimate=mean", "WhatIfKey")]
    [InlineData("chart=candles&scale=linear", "")]
    [InlineData("seed=7", "ScenarioBookKey ScenarioKey")]
    [InlineData("paths=500&model=gbm", "ScenarioBookKey ScenarioKey")]
    [InlineData("model=ar1&autocorr=0.1", "ScenarioBookKey ScenarioKey WhatIfKey")]
    public void Only_what_reads_the_key_is_computed_anew(string change, string expected)
    {
        using var parts = new PartCache();
        var service = new AnalyticsService(parts);
        var history = Histories.Of();
        service.Answer(View.Default, history);
        var computed = new List<string>();
        parts.Computed += key => computed.Add(key.GetType().Name);

        var view = ViewCodec.Read(change).View;
        service.Answer(view, history);
        Assert.Equal(expected, string.Join(' ', computed.Order(StringComparer.Ordinal)));

        computed.Clear();
        service.Answer(view, history);
        service.Answer(View.Default, history);
        Assert.Empty(computed);
    }

    [Theory]
    [InlineData("vol=0.6")]
    [InlineData("days=63&model=gbm")]
    public void A_slider_step_simulates_nothing_but_shows_what_is_remembered(string change)
    {
        using var parts = new PartCache();
        var service = new AnalyticsService(parts);
        var history = Histories.Of();
        var view = ViewCodec.Read(change).View;
        var simulated = new List<object>();
        parts.Computed += key => simulated.AddRange(key is ScenarioKey or BlockLengthKey or HedgeComparisonKey ? [key] : []);

        var sliding = service.Answer(view, history, AnswerScope.WithoutSimulation, TestContext.Current.CancellationToken).Answer;
        Assert.Null(sliding.Scenarios);
        Assert.Contains("not been simulated", sliding.Note("scenarios").Reason, StringComparison.Ordinal);
        Assert.Empty(sliding.Hedge.Alternatives);
        Assert.Contains("not been simulated", sliding.Note("hedge.alternatives").Reason, StringComparison.Ordinal);
        Assert.Empty(simulated);

        var whole = service.Answer(view, history).Answer;
        Assert.NotEmpty(simulated);
        var again = service.Answer(view, history, AnswerScope.WithoutSimulation, TestContext.Current.CancellationToken).Answer;
        Assert.Same(whole.Scenarios, again.Scenarios);
        Assert.Same(whole.Hedge.Alternatives, again.Hedge.Alternatives);
    }

    [Fact]
    public void Another_book_of_the_same_beta_is_not_carried_along_the_paths_again()
    {
        using var parts = new PartCache();
        var service = new AnalyticsService(parts);
        var carried = 0;
        parts.Computed += key => carried += key is ScenarioBookKey ? 1 : 0;

        for (var book = 1_000; book < 1_300; book++)
        {
            service.Answer(View.Default with { Book = book, BookBeta = 1.1, Paths = 100 }, Histories.Of());
        }

        Assert.Equal(1, carried);
    }

    [Theory]
    [InlineData(10_000, false)]
    [InlineData(10_016, true)]
    public void While_a_slider_moves_a_book_is_carried_along_few_paths_only(int paths, bool isDeferred)
    {
        using var parts = new PartCache();
        var service = new AnalyticsService(parts);
        var view = View.Default with { Paths = paths };
        service.Answer(view, Histories.Of());

        var sliding = service.Answer(view with { BookBeta = 1.5 }, Histories.Of(), AnswerScope.WithoutSimulation, TestContext.Current.CancellationToken);

        Assert.Equal(isDeferred, sliding.Answer.Scenarios!.Book is null);
        Assert.Equal(isDeferred, sliding.Answer.Notes.Any(n => n.Field == "scenarios.book"));
        Assert.NotNull(service.Answer(view with { BookBeta = 1.5 }, Histories.Of()).Answer.Scenarios!.Book);
    }

    [Fact]
    public void The_first_answer_computes_each_part_once()
    {
        using var parts = new PartCache();
        var computed = new List<object>();
        parts.Computed += computed.Add;
        new AnalyticsService(parts).Answer(View.Default, Histories.Of());
        Assert.NotEmpty(computed);
        Assert.Equal(computed.Count, computed.Distinct().Count());
    }

    [Fact]
    public void Remembered_parts_give_the_same_answer_as_new_ones()
    {
        using var parts = new PartCache();
        var service = new AnalyticsService(parts);
        var history = Histories.Of();
        foreach (var query in new[] { "", "window=120", "leverage=-2", "range=MAX", "basis=total", "to=2024-05-03", "" })
        {
            var view = ViewCodec.Read(query).View;
            Assert.Equal(Numbers.In(Asking.Read(history, view).Answer), Numbers.In(service.Answer(view, history).Answer));
        }
    }

    [Fact]
    public void A_newer_recording_of_the_same_symbol_is_a_different_part()
    {
        using var parts = new PartCache();
        var service = new AnalyticsService(parts);
        var index = Histories.Recording("SOXX", Histories.Monday, Histories.Closes(100, Histories.Returns(30)));
        var fund = Histories.Recording("SOXS", Histories.Monday, Histories.Closes(50, Histories.Returns(30)));
        var newer = Histories.Recording("SOXS", Histories.Monday, Histories.Closes(50, new double[30])) with { RecordedAt = Histories.RecordedAt.AddMilliseconds(1) };
        var before = service.Answer(View.Default, Histories.Of(index, fund)).Answer;
        var after = service.Answer(View.Default, Histories.Of(index, fund, newer)).Answer;
        Assert.Equal(0, after.Decay.Selected!.Fund);
        Assert.NotEqual(0, before.Decay.Selected!.Fund);
        Assert.Equal(before.Decay.Selected, service.Answer(View.Default, Histories.Of(index, fund)).Answer.Decay.Selected);
    }

    [Fact]
    public void Many_askers_at_once_get_the_same_answer()
    {
        using var parts = new PartCache();
        var service = new AnalyticsService(parts);
        var history = Histories.Of();
        var answers = new Answer[16];
        Parallel.For(0, answers.Length, i => answers[i] = service.Answer(View.Default with { Window = 20 + (i % 2) }, history).Answer);
        Assert.All(answers, (a, i) => Assert.Equal(Numbers.In(answers[i % 2]), Numbers.In(a)));
    }
}
