using System.Text;
using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

[Collection(SharedPrograms.Name)]
public sealed class UploadTests(DashboardFixture fixture) : IDisposable
{
    // The browser reads a file when it sends it, so the files stay until the test has ended.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("upload-");

    private const string Good = "Date,Open,High,Low,Close,Volume\n2024-01-02,10,11,9,10.5,1000\n2024-01-03,10.5,12,10,11.5,1200\n";

    public static TheoryData<string, string, byte[], string> BadFiles => new()
    {
        { "ABC.csv", "", "<html>Too Many Requests</html>"u8.ToArray(), "HTML" },
        { "ABC.csv", "", [], "empty" },
        { "ABC.csv", "", Encoding.ASCII.GetBytes(Good + "2024-01-04,11,1"), "line 4" },
        { "ABC.csv", "", [.. Enumerable.Range(0, 4096).Select(i => (byte)i)], "text" },
        { "ABC.csv", "=cmd|' /C calc'!A0", Encoding.ASCII.GetBytes(Good), "=cmd" },
        { "ABC.csv", "", Encoding.ASCII.GetBytes(Good + new string('x', 60 * 1024 * 1024)), "50 MB" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_gets_a_message_nothing_is_stored_and_the_page_lives(string name, string symbol, byte[] content, string says)
    {
        await using var page = await fixture.OpenAsync("/data", sample: true);
        var before = await page.TextAsync("prices");
        await UploadAsync(page, name, symbol, content);
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
        await page.Page.Locator("[data-testid=import-symbol]").FillAsync(symbol);
        await page.Page.Locator("[data-testid=import-symbol]").BlurAsync();
        await page.Page.Locator("input[type=file]").SetInputFilesAsync(path);
    }
}
