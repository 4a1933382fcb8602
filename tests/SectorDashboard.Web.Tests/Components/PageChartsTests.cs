using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SectorDashboard.Web.Components.Dashboard;

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

    private sealed class SlowBrowser : IJSRuntime
    {
        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => InvokeAsync<T>(identifier, default, args);

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => new(new TaskCompletionSource<T>().Task);
    }
}
