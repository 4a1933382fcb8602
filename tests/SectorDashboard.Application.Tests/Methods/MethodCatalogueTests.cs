using System.Text.Json;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Methods;
using SectorDashboard.Tests;

namespace SectorDashboard.Application.Tests.Methods;

public sealed class MethodCatalogueTests
{
    // What a reader chose and what the source gave is not computed.
    private static readonly string[] s_given = ["inputs", "data", "quote.close", "quote.volume", "beta.published"];

    private static readonly Method[] s_methods = [.. MethodCatalogue.Sections.SelectMany(s => s.Methods)];

    public static TheoryData<string> Ids => [.. s_methods.Select(m => m.Id)];

    [Fact]
    public void No_two_methods_share_a_place_on_the_page() => Assert.Equal(s_methods.Length, s_methods.DistinctBy(m => m.Id, StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Code_and_test_of_a_method_are_where_it_says(string id)
    {
        var method = Array.Find(s_methods, m => m.Id == id)!;

        Assert.True(method.Code.Type.IsPublic, method.Code.Name);
        Assert.NotEmpty(method.Code.Type.GetMember(method.Code.Member));
        Assert.True(File.Exists(Path.Combine(Checkout.Root, method.Code.File)), method.Code.File);
        Assert.True(File.Exists(Path.Combine(Checkout.Root, "tests", method.Test + ".cs")), method.Test);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Published_figures_of_a_method_are_met(string id) =>
        Assert.All(Array.Find(s_methods, m => m.Id == id)!.Published, figure => Assert.True(figure.Agrees, $"{figure.Inputs}: {figure.Published} against {figure.Computed}"));

    [Fact]
    public void Every_number_of_an_answer_has_a_method()
    {
        var fields = s_methods.SelectMany(m => m.Fields).Concat(s_given).ToList();

        Assert.All(FieldsOfAnswer(), path => Assert.Contains(fields, field => IsPartOf(path, field)));
    }

    [Fact]
    public void Every_field_that_a_method_names_is_in_an_answer()
    {
        var paths = FieldsOfAnswer();

        Assert.All(s_methods.SelectMany(m => m.Fields), field => Assert.Contains(paths, path => IsPartOf(path, field)));
    }

    [Fact]
    public void Every_method_of_a_number_has_a_program_that_computes_it_elsewhere() =>
        Assert.All(s_methods.Where(m => m.Fields.Count > 0), method => Assert.NotNull(method.Recompute));

    [Fact]
    public void Every_cell_of_the_published_tables_is_met()
    {
        Assert.Equal([65, 20, 20, 100], ProspectusTable.All.Select(t => t.Rows.Sum(r => r.Cells.Count)));
        Assert.All(ProspectusTable.All, table => Assert.All(table.Rows, row => Assert.All(row.Cells, cell => Assert.True(cell.Agrees, $"{table.Fund} {row.IndexReturn}"))));
    }

    [Fact]
    public void A_figure_that_misses_does_not_agree()
    {
        Assert.True(new PublishedFigure("", 0.1, 0.01, 0.105).Agrees);
        Assert.False(new PublishedFigure("", 0.1, 0.01, 0.12).Agrees);
        Assert.False(new PublishedFigure("", 0.1, 0.01, null).Agrees);
    }

    private static bool IsPartOf(string path, string field) =>
        path.StartsWith(field, StringComparison.Ordinal) && (path.Length == field.Length || path[field.Length] == '.');

    /// <summary>
    /// The numbers of three answers by their names in JSON, positions in lists left out: the simulated market, with thresholds that leave enough
    /// days to score the direction on, a fund that changed its multiple, and an index with weights of the time.
    /// </summary>
    private static List<string> FieldsOfAnswer()
    {
        var index = Histories.Returns(120);
        var changed = Histories.Of(
            Histories.Recording("JDST", new DateOnly(2020, 1, 6), Histories.Closes(90, [.. index.Select(r => -2.5 * r)])),
            Histories.Recording("GDXJ", new DateOnly(2020, 1, 6), Histories.Closes(40, index)));
        var august = new DateOnly(2026, 8, 3);
        var weighed = Histories.Of(
            Histories.Recording("SOXS", august, [60, 58]), Histories.Recording("SOXX", august, [100, 101]), Histories.Recording("NVDA", august, [100, 104]));
        Answer[] answers = [Asking.Answer(Histories.Of(), "range=3Y&spike=0.02&surge=1"), Asking.Answer(changed, "fund=JDST&range=MAX"), Asking.Answer(weighed)];
        return [.. answers.SelectMany(answer => Numbers.In(answer)).Select(number => NameInJson(number.Path)).Distinct(StringComparer.Ordinal)];
    }

    private static string NameInJson(string path) =>
        string.Join('.', path.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(name => JsonNamingPolicy.CamelCase.ConvertName(name.Split('[')[0])));
}
