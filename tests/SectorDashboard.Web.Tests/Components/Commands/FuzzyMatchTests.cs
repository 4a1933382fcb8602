using SectorDashboard.Web.Components.Commands;

namespace SectorDashboard.Web.Tests.Components.Commands;

public sealed class FuzzyMatchTests
{
    private static readonly IReadOnlyList<Command> s_commands = CommandList.For(SampleAnswers.Catalogue.GearedFunds);

    [Theory]
    [InlineData("soxl", "SOXL")]
    [InlineData("SOXL", "SOXL")]
    [InlineData("decay", "Decay")]
    [InlineData("dl", "Decay ledger")]
    [InlineData("DCL", "Decay ledger")]
    [InlineData("copy", "Copy link")]
    [InlineData("cl", "Closing flow")]
    [InlineData("copy l", "Copy link")]
    [InlineData("sv", "Save view")]
    [InlineData("dark", "Light, dark or system colours")]
    [InlineData("5y", "Range 5Y")]
    [InlineData("range max", "Range MAX")]
    [InlineData("max range", "Range MAX")]
    [InlineData("rolling", "Rolling beta chart")]
    [InlineData("dividends", "Total-return prices, dividends reinvested")]
    [InlineData("import", "Data and import")]
    public void The_best_answer_to_some_letters_comes_first(string search, string title) =>
        Assert.StartsWith(title, new CommandSearch().Find(search, s_commands)[0].Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("xyz", "Decay ledger")]
    [InlineData("reda", "Decay ledger")]
    [InlineData("decay zz", "Decay ledger")]
    [InlineData("decay ledgers", "Decay ledger")]
    public void Letters_that_are_not_there_in_this_order_find_nothing(string search, string title) => Assert.Null(FuzzyMatch.Score(search, title));

    [Fact]
    public void Letters_side_by_side_and_at_starts_of_words_count_more()
    {
        Assert.True(FuzzyMatch.Score("beta", "Beta by method") > FuzzyMatch.Score("beta", "Rolling beta chart"));
        Assert.True(FuzzyMatch.Score("beta", "Rolling beta chart") > FuzzyMatch.Score("beta", "Bull extra"));
        Assert.Equal(0, FuzzyMatch.Score("", "anything"));
    }

    [Fact]
    public void An_empty_search_lists_everything_and_what_was_used_last_comes_first()
    {
        var search = new CommandSearch();
        Assert.Equal(s_commands, search.Find("", s_commands));

        search.Used(CommandList.SaveView);
        search.Used(CommandList.Theme);
        search.Used(CommandList.SaveView);

        var found = search.Find("", s_commands);
        Assert.Equal([CommandList.SaveView, CommandList.Theme], found.Take(2));
        Assert.Equal(s_commands.Count, found.Count);
        Assert.Equal(s_commands.ToHashSet(), [.. found]);
    }

    [Fact]
    public void A_search_that_no_person_types_finds_nothing() => Assert.Empty(new CommandSearch().Find(new string('e', 5000), s_commands));
}
