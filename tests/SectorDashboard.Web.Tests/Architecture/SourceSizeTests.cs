using SectorDashboard.Tests;

namespace SectorDashboard.Web.Tests.Architecture;

public sealed class SourceSizeTests
{
    private const int MostLines = 400;
    private const int MostLinesOfProgram = 40;

    private static readonly string[] s_extensions = [".cs", ".razor", ".js", ".css"];

    // Written by tools, not by people.
    private static readonly string[] s_generated = ["bin", "obj", "Migrations", "BenchmarkDotNet.Artifacts"];

    [Fact]
    public void No_source_file_is_longer_than_a_person_can_hold_in_mind()
    {
        var sources = new[] { "src", "tests", "wwwroot-assets" }.SelectMany(SourcesIn).ToList();
        Assert.Contains(sources, file => file.EndsWith("DashboardPage.razor", StringComparison.Ordinal));
        Assert.Contains(sources, file => file.EndsWith("charts.js", StringComparison.Ordinal));

        Assert.All(sources, file => Assert.True(File.ReadLines(file).Count() <= MostLines, file));
    }

    [Fact]
    public void The_program_itself_is_tiny() =>
        Assert.InRange(File.ReadLines(Path.Combine(Checkout.Root, "src", "SectorDashboard.Web", "Program.cs")).Count(), 1, MostLinesOfProgram);

    private static IEnumerable<string> SourcesIn(string folder)
    {
        var root = Path.Combine(Checkout.Root, folder);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => s_extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal))
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Intersect(s_generated, StringComparer.Ordinal).Any());
    }
}
