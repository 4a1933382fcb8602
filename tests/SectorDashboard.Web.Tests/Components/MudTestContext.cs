using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Plotly.Blazor;

namespace SectorDashboard.Web.Tests.Components;

/// <summary>Renders components without a browser: MudBlazor's scripts answer nothing.</summary>
public abstract class MudTestContext : BunitContext
{
    // A busy machine renders late; the default of a second is too short for it.
    static MudTestContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(20);

    protected MudTestContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
    }

    /// <summary>The text of the element with a data-testid.</summary>
    protected static string TextOf<T>(IRenderedComponent<T> cut, string testId)
        where T : IComponent => cut.Find($"[data-testid='{testId}']").TextContent.Trim();
}

/// <summary>Renders components with charts, as on a live circuit; each chart's place stays empty.</summary>
public abstract class ChartTestContext : MudTestContext
{
    protected ChartTestContext(Action<IServiceCollection>? addServices = null)
    {
        addServices?.Invoke(Services);
        ComponentFactories.AddStub<PlotlyChart>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }
}
