using Microsoft.JSInterop;

namespace SectorDashboard.Web.Components.Shell;

/// <summary>Where a reader goes on by key once what they pressed has gone from the page: without it the browser starts from the top.</summary>
internal sealed class Focus
{
    private Func<ValueTask>? _next;

    /// <summary>Says what is to have the focus once the page shows what has come of the press.</summary>
    public void GoTo(Func<ValueTask> focus) => _next = focus;

    /// <summary>Moves the focus; to be called after each render.</summary>
    public async Task MoveAsync()
    {
        if (_next is not { } focus)
        {
            return;
        }

        _next = null;
        try
        {
            await focus();
        }
        catch (JSException)
        {
            // The reader has gone on, and the element with what was shown.
        }
    }
}
