namespace SectorDashboard.Web.Startup;

/// <summary>Whether the prices that the start promises are loaded.</summary>
internal sealed class Readiness
{
    private volatile bool _loaded;

    public bool IsLoaded => _loaded;

    public void Loaded() => _loaded = true;
}
