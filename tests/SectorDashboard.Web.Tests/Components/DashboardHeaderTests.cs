using Bunit;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;
using SectorDashboard.Web.Components.Dashboard;

namespace SectorDashboard.Web.Tests.Components;

public sealed class DashboardHeaderTests : MudTestContext
{
    public DashboardHeaderTests() => Services.AddDashboardInMemory();

    private readonly List<(string Key, string Value)> _chosen = [];
    private int _shared;
    private int _saved;

    [Theory]
    [InlineData("fund", "SOXL")]
    [InlineData("index", "^SOX")]
    public void A_pick_chooses_its_key(string key, string value)
    {
        Render(SampleAnswers.To()).Find($"[data-testid='pick-{key}']").Change(value);

        Assert.Equal([(key, value)], _chosen);
    }

    [Fact]
    public void Picks_show_what_is_in_force()
    {
        var cut = Render(SampleAnswers.To("fund=SOXL&index=^SOX"));

        Assert.Equal("SOXL", cut.Find("[data-testid='pick-fund']").GetAttribute("value"));
        Assert.Equal("^SOX", cut.Find("[data-testid='pick-index']").GetAttribute("value"));
    }

    [Fact]
    public void Each_range_can_be_chosen_and_the_one_in_force_is_pressed()
    {
        var cut = Render(SampleAnswers.To("range=3Y"));
        Assert.Equal("3Y", Assert.Single(cut.FindAll("[aria-label='Range'] button[aria-pressed='true']")).TextContent.Trim());

        for (var i = 0; i < ViewRange.Presets.Count; i++)
        {
            cut.FindAll("[aria-label='Range'] button")[i].Click();
        }

        Assert.Equal(ViewRange.Presets.Select(preset => ("range", preset)), _chosen);
    }

    [Fact]
    public void With_dates_instead_of_a_range_none_is_pressed() =>
        Assert.Empty(Render(SampleAnswers.To("from=2026-01-02")).FindAll("[aria-label='Range'] button[aria-pressed='true']"));

    [Fact]
    public void Without_an_index_the_pick_says_so() =>
        Assert.Equal("no index", Render(SampleAnswers.To("", SampleAnswers.WithoutIndex)).Find("[data-testid='pick-index'] option[value='']").TextContent);

    [Fact]
    public void Sharing_and_saving_call_back()
    {
        var cut = Render(SampleAnswers.To());

        cut.Find("[data-testid='share-link']").Click();
        cut.Find("[data-testid='save-view']").Click();

        Assert.Equal((1, 1), (_shared, _saved));
    }

    private IRenderedComponent<DashboardHeader> Render(Answer answer) => Render<DashboardHeader>(p => p
        .Add(c => c.Answer, answer)
        .Add(c => c.Funds, [.. SampleAnswers.Catalogue.GearedFunds])
        .Add(c => c.Indices, ["SOXX", "^SOX", "SPY"])
        .Add(c => c.OnKey, _chosen.Add)
        .Add(c => c.OnShare, () => { _shared++; })
        .Add(c => c.OnSave, () => { _saved++; }));
}
