using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;
using SectorDashboard.Web.Components.Saving;

namespace SectorDashboard.Web.Tests.Components;

public sealed class SaveViewDialogTests : MudTestContext
{
    private readonly List<string> _copied = [];

    public SaveViewDialogTests() => Services.AddDashboardInMemory();

    [Fact]
    public async Task A_saved_view_shows_its_link_and_its_edit_key()
    {
        var cut = await OpenAsync(View.Default with { Vol = 0.5 });

        await cut.Find("[data-testid='confirm-save']").ClickAsync(new());

        var link = Link(cut);
        Assert.StartsWith("http://localhost/v/", link, StringComparison.Ordinal);
        var saved = await Services.GetRequiredService<SavedViewService>().FindAsync(link[(link.LastIndexOf('/') + 1)..], CancellationToken.None);
        Assert.Equal(("SOXS on SOXX", "vol=0.5"), (saved!.Name, saved.Query));
        Assert.True(SavedViewService.MayEdit(saved, cut.Find("code").TextContent));
        Assert.Empty(cut.FindAll("[role='alert']"));
        Assert.StartsWith("The view is saved.", cut.Find("[role='status']").TextContent.Trim(), StringComparison.Ordinal);
        JSInterop.Invocations["Blazor._internal.domWrapper.focus"][^1].Arguments[0].ShouldBeElementReferenceTo(cut.Find("[data-testid='open-saved']"));
    }

    [Fact]
    public async Task A_changed_name_is_the_one_that_is_saved()
    {
        var cut = await OpenAsync(View.Default);

        await Field(cut, "view-name").InputAsync(new() { Value = "Crash insurance" });
        await cut.Find("[data-testid='confirm-save']").ClickAsync(new());

        var link = Link(cut);
        var saved = await Services.GetRequiredService<SavedViewService>().FindAsync(link[(link.LastIndexOf('/') + 1)..], CancellationToken.None);
        Assert.Equal("Crash insurance", saved!.Name);
    }

    [Fact]
    public async Task Without_a_name_the_problem_is_shown_and_nothing_is_saved()
    {
        var cut = await OpenAsync(View.Default);
        await Field(cut, "view-name").InputAsync(new() { Value = "  " });

        await cut.Find("[data-testid='confirm-save']").ClickAsync(new());

        Assert.Contains("name must have 1 to 120 characters", cut.Find("[role='alert']").TextContent, StringComparison.Ordinal);
        Assert.Empty(cut.FindAll("[data-testid='saved-link']"));
    }

    [Fact]
    public async Task While_the_database_does_not_answer_the_reason_is_shown()
    {
        Services.AddSingleton<ISavedViewStore>(new FailingViewStore(new StorageException()));
        var cut = await OpenAsync(View.Default);

        await cut.Find("[data-testid='confirm-save']").ClickAsync(new());

        Assert.Contains("The view was not saved. The database does not answer.", cut.Find("[role='alert']").TextContent, StringComparison.Ordinal);
        Assert.Empty(cut.FindAll("[data-testid='saved-link']"));
        Assert.Single(cut.FindAll("[data-testid='confirm-save']"));
    }

    [Fact]
    public async Task The_link_can_be_copied_and_opened()
    {
        var cut = await OpenAsync(View.Default);
        await cut.Find("[data-testid='confirm-save']").ClickAsync(new());
        var link = Link(cut);

        await cut.FindAll("button").Single(b => b.TextContent.Trim() == "Copy link").ClickAsync(new());
        await cut.Find("[data-testid='open-saved']").ClickAsync(new());

        Assert.Equal([link], _copied, StringComparer.Ordinal);
        Assert.Equal(link, Services.GetRequiredService<NavigationManager>().Uri);
        Assert.Empty(cut.FindAll("[data-testid='open-saved']"));
    }

    [Fact]
    public async Task The_code_for_another_page_names_the_view_and_can_be_copied()
    {
        var cut = await OpenAsync(View.Default);
        await Field(cut, "view-name").InputAsync(new() { Value = "\"Bears\" <b>" });
        await cut.Find("[data-testid='confirm-save']").ClickAsync(new());
        var id = Link(cut)[^22..];

        await cut.Find("[data-testid='copy-embed']").ClickAsync(new());

        var code = cut.Find("textarea[data-testid='embed-code'], [data-testid='embed-code'] textarea").GetAttribute("value");
        Assert.StartsWith($"<iframe src=\"http://localhost/embed/{id}\" title=\"&quot;Bears&quot; &lt;b&gt;\"", code, StringComparison.Ordinal);
        Assert.Equal([code], _copied, StringComparer.Ordinal);
    }

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(View view)
    {
        Render<MudPopoverProvider>();
        var provider = Render<MudDialogProvider>();
        var parameters = new DialogParameters<SaveViewDialog>
        {
            { d => d.View, view },
            { d => d.SuggestedName, "SOXS on SOXX" },
            { d => d.Copy, (text, _) =>
                {
                    _copied.Add(text);
                    return Task.CompletedTask;
                }
            },
        };
        await provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<SaveViewDialog>("", parameters));
        return provider;
    }

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<MudDialogProvider> cut, string testId) =>
        cut.Find($"input[data-testid='{testId}'], [data-testid='{testId}'] input");

    private static string Link(IRenderedComponent<MudDialogProvider> cut) => Field(cut, "saved-link").GetAttribute("value")!;
}
