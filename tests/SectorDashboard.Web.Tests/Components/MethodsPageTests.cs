using Bunit;
using SectorDashboard.Application.Methods;
using SectorDashboard.Web.Components.Dashboard;
using SectorDashboard.Web.Components.Methods;

namespace SectorDashboard.Web.Tests.Components;

public sealed class MethodsPageTests : ChartTestContext
{
    public MethodsPageTests()
        : base(services => services.AddDashboardInMemory())
    {
    }

    [Fact]
    public void Every_method_is_there_with_formula_source_code_and_test()
    {
        var cut = Render<MethodsPage>();

        foreach (var method in MethodCatalogue.Sections.SelectMany(s => s.Methods))
        {
            var text = cut.Find($"#{method.Id}").TextContent;
            Assert.All([method.Name, method.Formula, method.Units, method.Source, method.Code.File, method.Test], fact => Assert.Contains(fact, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Published_figures_stand_beside_this_programs()
    {
        var cut = Render<MethodsPage>();

        Assert.Matches(@"^(\d+) of \1 agree$", TextOf(cut, "agreement"));
        Assert.Contains("−5.8", cut.Find(".published-table td").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("✗", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_misses_is_marked()
    {
        var method = MethodCatalogue.Sections[0].Methods[0] with { Published = [new PublishedFigure("made up", 1, 0.1, 2)] };

        var cut = Render<MethodArticle>(parameters => parameters.Add(p => p.Method, method));

        Assert.Contains("✗ no", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_from_the_dashboard_leads_to_a_place_on_the_page()
    {
        var places = Render<MethodsPage>().FindAll("[id]").Select(e => e.Id).ToList();
        var links = Render<DashboardPage>().FindAll("a[href^='methods#']").Select(a => a.GetAttribute("href")!.Split('#')[1]).ToList();

        Assert.InRange(links.Count, 10, 100);
        Assert.All(links, link => Assert.Contains(link, places, StringComparer.Ordinal));
    }
}
