using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.Application.SavedViews;

namespace SectorDashboard.Web.Tests.Api;

/// <summary>What a caller is told when the program itself fails.</summary>
public sealed class FailureTests : IAsyncDisposable
{
    private const string Secret = "database password";

    private readonly DashboardApp _app = new();
    private readonly WebApplicationFactory<Program> _failing;

    public FailureTests() => _failing = _app.WithWebHostBuilder(
        builder => builder.ConfigureTestServices(services => services.AddSingleton<ISavedViewStore>(new FailingStore())));

    public async ValueTask DisposeAsync()
    {
        await _failing.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_call_that_fails_is_a_problem_without_the_reason()
    {
        using var response = await _failing.CreateClient().GetAsync("/api/v1/views/x", TestContext.Current.CancellationToken);

        var problem = await DashboardApp.ProblemAsync(response, HttpStatusCode.InternalServerError);
        Assert.DoesNotContain(Secret, problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_fails_is_an_error_page_without_the_reason()
    {
        using var response = await _failing.CreateClient().GetAsync("/v/x", TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Something went wrong on the server", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, page, StringComparison.Ordinal);
    }

    private sealed class FailingStore : ISavedViewStore
    {
        public Task<SavedView?> FindAsync(string id, CancellationToken cancellation) => throw new InvalidOperationException(Secret);

        public Task SaveAsync(SavedView view, CancellationToken cancellation) => throw new InvalidOperationException(Secret);

        public Task DeleteAsync(string id, CancellationToken cancellation) => throw new InvalidOperationException(Secret);
    }
}
