using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Tests.Answers;

/// <summary>Real and simulated prices are never set against each other.</summary>
public sealed class MarketChoiceTests
{
    private static readonly double[] s_closes = Histories.Closes(50, Histories.Returns(30));

    [Fact]
    public void A_real_fund_without_a_real_index_has_no_index_and_the_note_names_the_file_to_import()
    {
        var answer = Asking.Answer(Histories.Of(Histories.Recording("SOXS", Histories.Monday, s_closes)));
        Assert.Null(answer.Inputs.Index);
        Assert.False(answer.Data.Sample);
        Assert.Equal("SOXS", Assert.Single(answer.Data.Sources).Symbol);
        Assert.Contains("SOXX.csv", answer.Note("index").Reason, StringComparison.Ordinal);
        Assert.Null(answer.Beta.Full);
        Assert.Null(answer.Decay.Selected);
        Assert.Empty(answer.Hedge.Path);
        Assert.Equal(s_closes[^1], answer.Quote?.Close);
    }

    [Fact]
    public void A_simulated_fund_looks_only_at_simulated_prices_even_where_the_index_has_real_ones()
    {
        var answer = Asking.Answer(Histories.Of(Histories.Recording("SOXX", Histories.Monday, s_closes), Histories.Recording("SPY", Histories.Monday, s_closes)));
        Assert.True(answer.Data.Sample);
        Assert.Equal(["SOXS", "SOXX", "SPY"], answer.Data.Sources.Select(s => s.Symbol), StringComparer.Ordinal);
        Assert.All(answer.Data.Sources, s => Assert.Equal(Histories.Sample.Find(s.Symbol)!.Source, s.Source));
        Assert.Equal(Histories.Sample.RecordedAt, answer.Inputs.Asof);
        Assert.Equal(answer.Data.Vintage, answer.Inputs.Asof);
    }

    [Fact]
    public void The_best_candidate_with_prices_stands_for_the_index()
    {
        var answer = Asking.Answer(Histories.Of(
            Histories.Recording("SOXS", Histories.Monday, s_closes), Histories.Recording("SMH", Histories.Monday, s_closes), Histories.Recording("^SOX", Histories.Monday, s_closes)));
        Assert.Equal("^SOX", answer.Inputs.Index);
        Assert.Equal(1, answer.Beta.Full!.Beta, 1e-12);
    }

    [Theory]
    [InlineData("fund=ABCD", "fund", "ABCD")]
    [InlineData("fund=SOXX", "fund", "SOXX")]
    [InlineData("fund=KOLD", "fund", "KOLD.csv")]
    [InlineData("index=SMH", "index", "SMH.csv")]
    [InlineData("market=QQQ", "market", "QQQ.csv")]
    public void A_symbol_that_cannot_be_used_is_a_problem_and_the_answer_is_that_of_the_default(string query, string key, string names)
    {
        var history = Histories.Exact(Histories.Monday, Histories.Returns(30));
        var reading = Asking.Read(history, query);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(key, problem.Key);
        Assert.Contains(names, problem.Message, StringComparison.Ordinal);
        Assert.Equal("SOXS", reading.Answer.Inputs.Fund);
        Assert.Equal("SOXX", reading.Answer.Inputs.Index);
        Assert.Equal(Asking.Answer(history).Beta.Full!.Beta, reading.Answer.Beta.Full!.Beta);
    }

    [Fact]
    public void A_missing_broad_market_nobody_asked_for_is_a_note()
    {
        var answer = Asking.Answer(Histories.Exact(Histories.Monday, Histories.Returns(30)));
        Assert.Null(answer.Beta.FiveYearMonthly);
        Assert.Contains("SPY.csv", answer.Note("beta.fiveYearMonthly").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Prices_are_stale_once_more_than_two_sessions_have_closed_since(int sessionsMissing, bool stale)
    {
        var days = Histories.Weekdays(Histories.Monday, 20);
        Assert.Equal(new DateOnly(2026, 1, 30), days[^1]);
        var closes = s_closes[..(20 - sessionsMissing)];
        var answer = Asking.Answer(Histories.Of(Histories.Recording("SOXS", Histories.Monday, closes), Histories.Recording("SOXX", Histories.Monday, closes)));
        Assert.Equal(stale, answer.Data.Stale);
        Assert.Equal(days[^(sessionsMissing + 1)], answer.Data.AsOf);
    }

    [Fact]
    public void A_basis_that_the_source_cannot_give_is_a_warning()
    {
        var history = Histories.Exact(Histories.Monday, Histories.Returns(30));
        Assert.DoesNotContain(Asking.Answer(history).Data.Warnings, w => w.Kind == "basis");
        var warnings = Asking.Answer(history, "basis=total").Data.Warnings.Where(w => w.Kind == "basis");
        Assert.Equal(["SOXS", "SOXX"], warnings.Select(w => w.Symbol), StringComparer.Ordinal);
        Assert.NotNull(history.Real.Find("SOXS")!.BasisNote(PriceBasis.Total));
    }
}
