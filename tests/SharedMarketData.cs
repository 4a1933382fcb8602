namespace SectorDashboard.Tests;

/// <summary>Finds the folder of real prices that some tests need; it lies beside the checkout and is not part of it.</summary>
internal static class SharedMarketData
{
    private const string Variable = "SECTORDASHBOARD_TEST_DATA";

    /// <summary>The folder of real daily prices, or null where the machine has none.</summary>
    public static string? Folder { get; } = Find("market-data");

    /// <summary>The folder of the same symbols in other formats and with a provider's real mistakes.</summary>
    public static string? CasesFolder { get; } = Find("market-data-cases");

    /// <summary>Skips the test where there are no real prices; fails it under CI, where they must be present.</summary>
    public static string Require(string? folder)
    {
        if (folder is null && string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Fail("CI=true, but the real prices are missing: expected ../shared/market-data beside the checkout.");
        }

        Assert.SkipWhen(folder is null, "no market data");
        return folder!;
    }

    private static string? Find(string name)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            var sibling = Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(named)))!, name);
            return Directory.Exists(sibling) ? sibling : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", name);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
