using System.Text;
using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

[Collection(SharedPrograms.Name)]
public sealed class UploadTests(DashboardFixture fixture) : IDisposable
{
    // The browser reads a file when it sends it, so the files stay until the test has ended.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("upload-");

    private const string Good = "Date,Open,High,Low,Close,Volume\n2024-01-02,10,11,9,10.5,1000\n2024-01-03,10.5,12,10,11.5,1200\n";

    // Made when the test runs: as theory data, 60 MB would be written into the test's name.
    private static readonly Dictionary<string, (string Symbol, Func<byte[]> Content, string Says)> s_badFiles = new(StringComparer.Ordinal)
    {
        ["an HTML page"] = ("", () => "<html>Too Many Requests</html>"u8.ToArray(), "HTML"),
        ["nothing"] = ("", () => [], "empty"),
        ["cut in mid-row"] = ("", () => Encoding.ASCII.GetBytes(Good + "2024-01-04,11,1"), "line 4"),
        ["binary"] = ("", () => [.. Enumerable.Range(0, 4096).Select(i => (byte)i)], "text"),
        ["a formula as symbol"] = ("=cmd|' /C calc'!A0", () => Encoding.ASCII.GetBytes(Good), "=cmd"),
        ["60 MB"] = ("", () => Encoding.ASCII.GetBytes(Good + new string('x', 60 * 1024 * 1024)), "50 MB"),
    };

    public static TheoryData<string> BadFiles => [.. s_badFiles.Keys];

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_gets_a_message_nothing_is_stored_and_the_page_lives(string file)
    {
        var (symbol, content, says) = s_badFiles[file];
        await using var page = await fixture.OpenAsync("/data", sample: true);
        var before = await page.TextAsync("prices");
        await UploadAsync(page, "ABC.csv", symbol, content());
        await Assertions.Expect(page.Page.Locator("[data-testid=import-reports]")).ToContainTextAsync(says);
        Assert.Equal(before, await page.TextAsync("prices"));

        await UploadAsync(page, "ABC.csv", "", "<html>again</html>"u8.ToArray());
        await Assertions.Expect(page.Page.Locator("[data-testid=import-reports] tbody > tr")).ToHaveCountAsync(2);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task UploadAsync(DashboardPage page, string name, string symbol, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(path, content);
        await page.Page.Locator("[data-testid=import-file]:enabled").WaitForAsync();
        await page.Page.Locator("[data-testid=import-symbol]").FillAsync(symbol);
        await page.Page.Locator("[data-testid=import-symbol]").BlurAsync();
        await page.Page.Locator("[data-testid=import-file]").SetInputFilesAsync(path);
    }
}
