using Microsoft.AspNetCore.Components;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Web.Components.Dashboard;

/// <summary>Where the page goes next. An address that it went to may still be on its way back from the browser: the next choice starts from that, so that none is lost.</summary>
internal sealed class NextAddress(NavigationManager navigation)
{
    private View? _underWay;

    /// <summary>The view that a choice starts from.</summary>
    /// <param name="shown">The view on the screen.</param>
    public View From(View shown) => _underWay ?? shown;

    /// <summary>Goes to a view; with <paramref name="replace"/> Back does not return to the one before.</summary>
    public void GoTo(View view, bool replace)
    {
        if (view != _underWay)
        {
            _underWay = view;
            navigation.NavigateTo(PageAddress.Of(view), replace: replace);
        }
    }

    /// <summary>Takes note of an address that has come.</summary>
    public void Arrived(View view) => _underWay = view == _underWay ? null : _underWay;
}
