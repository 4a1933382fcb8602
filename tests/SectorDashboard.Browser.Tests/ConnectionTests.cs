using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

[Collection(SharedPrograms.Name)]
public sealed class ConnectionTests(DashboardFixture fixture)
{
    [Fact]
    public async Task A_reader_whose_server_has_gone_is_told_so()
    {
        var program = await ProgramUnderTest.StartAsync(null);
        await using var page = await fixture.OpenAsync(program, "/");
        await Assertions.Expect(page.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();

        await program.DisposeAsync();

        await Assertions.Expect(page.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(page.Page.GetByText("The connection to the server was lost.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_whose_circuit_has_ended_in_a_fault_says_so_and_can_be_loaded_again()
    {
        await using var page = await fixture.OpenAsync("/?range=3Y", sample: true);
        await Assertions.Expect(page.Page.Locator("#blazor-error-ui")).ToBeHiddenAsync();

        // No reader can do this: the circuit is handed what only its own script may send.
        await page.Page.EvaluateAsync("() => DotNet.invokeMethodAsync('No.Such.Assembly', 'Nothing').catch(() => {})");
        await page.Page.EvaluateAsync("() => { document.querySelector('#blazor-error-ui').style.display = 'block'; }");
        await page.Page.Locator("#blazor-error-ui [data-reload]").ClickAsync();

        await page.WaitUntilDrawnAsync();
        await Assertions.Expect(page.Page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
        Assert.Equal("?range=3Y", page.Query);
    }

    [Fact]
    public async Task Who_leaves_the_page_while_its_scripts_load_finds_the_next_one_alive()
    {
        await using var page = await fixture.OpenAsync("/methods", sample: true);
        for (var wait = 0; wait < 400; wait += 40)
        {
            await page.Page.Locator(".back").ClickAsync();
            await page.Page.WaitForSelectorAsync("[data-testid=chart-index]", new() { State = WaitForSelectorState.Attached });
            await page.Page.WaitForTimeoutAsync(wait);
            await page.Page.Locator(".site-footer-links a[href='methods']").EvaluateAsync("link => link.click()");
            await page.Page.WaitForSelectorAsync("[data-testid=agreement]", new() { State = WaitForSelectorState.Attached });
        }

        await page.Page.Locator(".back").ClickAsync();
        await page.WaitUntilDrawnAsync();
        await Assertions.Expect(page.Page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
        Assert.Empty(page.Complaints);
    }
}
