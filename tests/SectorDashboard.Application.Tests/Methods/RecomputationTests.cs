using SectorDashboard.Application.Methods;

namespace SectorDashboard.Application.Tests.Methods;

public sealed class RecomputationTests
{
    private static readonly Uri s_program = new("http://localhost:5080/");

    private static readonly Method[] s_methods = [.. MethodCatalogue.Sections.SelectMany(s => s.Methods).Where(m => m.Recompute is not null)];

    public static TheoryData<string> Names => EdgeHistories.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_an_answer_lacks_a_program_is_whole_or_not_there(string name)
    {
        foreach (var query in new[] { "", "leverage=0&vol=0&book=0", "leverage=5&move=5&days=756&vol=3&spread=1", "leverage=-5&move=0.5&range=MAX" })
        {
            var answer = Asking.Read(EdgeHistories.All[name], query).Answer;
            foreach (var recomputation in s_methods.Select(method => method.Recompute!(answer, s_program)).Where(r => r is not null))
            {
                Assert.NotEmpty(recomputation!.Figures);
                Assert.All(recomputation.Figures, figure => Assert.True(double.IsFinite(figure.Value), figure.Field));
                Assert.All(recomputation.Figures, figure => Assert.Contains($"print(\"{figure.Field}\", ", recomputation.Python, StringComparison.Ordinal));
                Assert.DoesNotContain("NaN", recomputation.Python, StringComparison.Ordinal);
                Assert.DoesNotContain("∞", recomputation.Python, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_figure_of_the_key_figures_and_the_what_if_can_be_computed_again()
    {
        var answer = Asking.Answer(Histories.Of());

        Assert.All(
            ["return", "dollar-volume", "percentile", "rolling-beta", "close-to-close", "rebalancing-cost", "ledger", "given-index", "mean-median", "break-even", "effective-leverage", "hedge-notional", "sentiment-score"],
            id => Assert.NotNull(Array.Find(s_methods, m => m.Id == id)!.Recompute!(answer, s_program)));
    }
}
