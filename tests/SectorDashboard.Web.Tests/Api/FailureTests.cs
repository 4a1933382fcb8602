using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.History;
using SectorDashboard.Tests;

namespace SectorDashboard.Web.Tests.Api;

/// <summary>What a caller is told when the program itself, or its database, fails.</summary>
public sealed class FailureTests : IAsyncDisposable
{
    private const string Secret = "database password";

    private readonly DashboardApp _app = new();
    private WebApplicationFactory<Program>? _failing;

    public async ValueTask DisposeAsync()
    {
        if (_failing is not null)
        {
            await _failing.DisposeAsync();
        }

        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_call_that_fails_is_a_problem_without_the_reason()
    {
        using var response = await Failing(new InvalidOperationException(Secret)).GetAsync("/api/v1/views/x", Token);

        var problem = await DashboardApp.ProblemAsync(response, HttpStatusCode.InternalServerError);
        Assert.DoesNotContain(Secret, problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_fails_is_an_error_page_without_the_reason()
    {
        using var response = await Failing(new InvalidOperationException(Secret)).GetAsync("/v/x", Token);
        var page = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Something went wrong on the server", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_that_the_database_does_not_keep_is_a_problem_that_may_pass()
    {
        var client = Failing(new StorageException("Try again.", new InvalidOperationException(Secret)));

        using var found = await client.GetAsync("/api/v1/views/x", Token);
        using var saved = await client.PostAsJsonAsync("/api/v1/views", new { name = "n", query = "" }, Token);

        await AssertMayPassAsync(found);
        await AssertMayPassAsync(saved);
    }

    [Fact]
    public async Task A_file_that_the_database_does_not_keep_is_a_problem_that_may_pass()
    {
        var prices = new MemoryPriceStore();
        var client = With(services => services.AddSingleton<IPriceStore>(prices));
        using var form = new MultipartFormDataContent { { new StringContent("date,close\n2026-09-24,40\n2026-09-25,41\n"), "file", "SOXS.csv" } };

        prices.IsDown = true;
        using var response = await client.PostAsync("/api/v1/import", form, Token);

        await DashboardApp.ProblemAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.Empty(prices.Recordings);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task AssertMayPassAsync(HttpResponseMessage response)
    {
        var problem = await DashboardApp.ProblemAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.Equal("Try again.", problem.GetProperty("detail").GetString());
        Assert.DoesNotContain(Secret, problem.GetRawText(), StringComparison.Ordinal);
    }

    private HttpClient Failing(Exception failure) => With(services => services.AddSingleton<ISavedViewStore>(new FailingViewStore(failure)));

    private HttpClient With(Action<IServiceCollection> replace)
    {
        _failing = _app.WithWebHostBuilder(builder => builder.ConfigureTestServices(replace));
        return _failing.CreateClient();
    }
}
