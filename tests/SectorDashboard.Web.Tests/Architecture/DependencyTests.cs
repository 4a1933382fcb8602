using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NetArchTest.Rules;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.History;
using SectorDashboard.Storage;

namespace SectorDashboard.Web.Tests.Architecture;

public sealed class DependencyTests
{
    private const string Prefix = "SectorDashboard.";

    private static readonly Dictionary<string, (Assembly Assembly, string[] Below)> s_layers = new(StringComparer.Ordinal)
    {
        ["Analytics"] = (typeof(EstimatedReturn).Assembly, []),
        ["MarketData"] = (typeof(MarketHistory).Assembly, ["Analytics"]),
        ["Application"] = (typeof(AnalyticsService).Assembly, ["Analytics", "MarketData"]),
        ["Storage"] = (typeof(StorageServices).Assembly, ["Analytics", "MarketData", "Application"]),
        ["Web"] = (typeof(Program).Assembly, ["Analytics", "MarketData", "Application", "Storage"]),
    };

    public static TheoryData<string> Layers => [.. s_layers.Keys];

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_uses_only_the_layers_below_it(string layer)
    {
        var (assembly, below) = s_layers[layer];

        var ours = assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith(Prefix, StringComparison.Ordinal));

        Assert.Empty(ours.Select(n => n[Prefix.Length..]).Except(below, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Every_type_lives_under_its_projects_name(string layer)
    {
        // The compiler, EF Core and the Razor compiler add types of their own.
        var strangers = s_layers[layer].Assembly.GetTypes()
            .Where(t => t is { IsNested: false, Namespace: not null } && !t.Name.StartsWith('<'))
            .Where(t => t.Namespace != Prefix + layer && !t.Namespace!.StartsWith($"{Prefix}{layer}.", StringComparison.Ordinal))
            .Where(t => !t.Namespace!.StartsWith("Microsoft.", StringComparison.Ordinal) && !t.Namespace.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(strangers);
    }

    [Fact]
    public void Analytics_has_no_files_no_services_and_no_clock() => AssertFree(
        "Analytics", "System.IO", "System.Net", "System.Text.Json", "System.TimeProvider", "Microsoft.Extensions", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore");

    [Fact]
    public void Analytics_has_no_tasks_no_threads_and_no_timers_but_a_parallel_loop_that_can_be_cancelled()
    {
        using var file = new PEReader(File.OpenRead(s_layers["Analytics"].Assembly.Location));
        var metadata = file.GetMetadataReader();

        var used = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Where(type => metadata.GetString(type.Namespace).StartsWith("System.Threading", StringComparison.Ordinal))
            .Select(type => metadata.GetString(type.Name));

        Assert.Equal("CancellationToken Parallel ParallelLoopResult ParallelOptions", string.Join(' ', used.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Analytics")]
    [InlineData("MarketData")]
    [InlineData("Application")]
    [InlineData("Storage")]
    public void Only_the_web_project_knows_pages_and_browsers(string layer) =>
        AssertFree(layer, "Microsoft.AspNetCore", "Microsoft.JSInterop", "MudBlazor", "Plotly");

    [Theory]
    [InlineData("MarketData")]
    [InlineData("Application")]
    [InlineData("Web")]
    public void Only_the_storage_project_knows_the_database(string layer) => AssertFree(layer, "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "Npgsql");

    [Fact]
    public void Components_and_calls_know_nothing_of_how_things_are_put_together()
    {
        var result = Types.InAssembly(typeof(Program).Assembly)
            .That().ResideInNamespaceStartingWith("SectorDashboard.Web.Components")
            .ShouldNot().HaveDependencyOnAny("SectorDashboard.Storage", "SectorDashboard.Web.Startup", "SectorDashboard.Web.Api", "Microsoft.AspNetCore.Builder")
            .GetResult();

        Assert.Empty(result.FailingTypeNames ?? []);
    }

    private static void AssertFree(string layer, params string[] namespaces)
    {
        var types = Types.InAssembly(s_layers[layer].Assembly).That().ResideInNamespaceStartingWith(Prefix + layer);
        Assert.NotEmpty(types.GetTypes());

        var result = types.ShouldNot().HaveDependencyOnAny(namespaces).GetResult();

        Assert.Empty(result.FailingTypeNames ?? []);
    }
}
