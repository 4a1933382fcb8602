namespace SectorDashboard.Browser.Tests;

/// <summary>All browser tests share the fixture, and so run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPrograms : ICollectionFixture<DashboardFixture>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "dashboard";
}
