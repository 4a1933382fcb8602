using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SectorDashboard.Web.Components.Charts;

namespace SectorDashboard.Web.Tests.Components;

public sealed class PageChartsTests
{
    [Fact]
    public async Task A_page_that_renders_again_while_the_browser_is_still_loading_scripts_does_not_attach_twice()
    {
        await using var charts = new PageCharts();
        Assert.True(charts.AreToBeAttached);

        var attaching = charts.AttachAsync(new SlowBrowser(), ResourceAssetCollection.Empty, default, (_, _) => [], (_, _) => { });

        Assert.False(attaching.IsCompleted);
        Assert.False(charts.AreToBeAttached);
        Assert.False(charts.IsAttached);
    }

    [Fact]
    public async Task What_arrives_after_the_page_is_gone_is_given_back_and_draws_nothing()
    {
        var browser = new SlowBrowser();
        var charts = new PageCharts();
        var attaching = charts.AttachAsync(browser, ResourceAssetCollection.Empty, default, (_, _) => [], (_, _) => { });

        await charts.DisposeAsync();
        browser.Module.SetResult(browser);
        await attaching;
        await charts.DrawAsync();

        Assert.Equal(["attach", "detach"], browser.Called, StringComparer.Ordinal);
        Assert.Equal(2, browser.Disposed);
    }

    /// <summary>A browser that is slow to load a script, and the script.</summary>
    private sealed class SlowBrowser : IJSRuntime, IJSObjectReference
    {
        public TaskCompletionSource<IJSObjectReference> Module { get; } = new();

        public List<string> Called { get; } = [];

        public int Disposed { get; private set; }

        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => InvokeAsync<T>(identifier, default, args);

        public async ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            if (identifier == "import")
            {
                return (T)await Module.Task;
            }

            Called.Add(identifier);
            return typeof(T) == typeof(IJSObjectReference) ? (T)(object)this : default!;
        }

        public ValueTask DisposeAsync()
        {
            Disposed++;
            return ValueTask.CompletedTask;
        }
    }
}
