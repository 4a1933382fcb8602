using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace SectorDashboard.Web.Tests.Api;

/// <summary>The whole program in this process, as users get it, on a data folder of its own and with the clock stopped.</summary>
public sealed class DashboardApp : WebApplicationFactory<Program>
{
    /// <summary>A Friday evening: the simulated market ends on this day.</summary>
    public static readonly DateTimeOffset Now = new(2026, 9, 25, 22, 0, 0, TimeSpan.Zero);

    // The program makes the folder when it starts; a test that is skipped leaves nothing behind.
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"sector-dashboard-{Guid.NewGuid():N}");

    /// <summary>Further settings, by the key under SectorDashboard.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Connection string of the PostgreSQL database to use; null for a SQLite file.</summary>
    public string? PostgreSql { get; init; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    public async Task<HttpResponseMessage> GetAsync(string address) => await CreateClient().GetAsync(address, Cancellation);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => CreateClient().SendAsync(request, Cancellation);

    /// <summary>The JSON that an address answers with status 200.</summary>
    public async Task<JsonElement> JsonAsync(string address)
    {
        using var response = await GetAsync(address);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode is HttpStatusCode.OK, $"{address} answered {response.StatusCode}: {text}");
        return JsonElement.Parse(text);
    }

    /// <summary>Reads a response that must be a problem with a status, and gives the names of the bad fields.</summary>
    public static async Task<IReadOnlyList<string>> BadFieldsAsync(HttpResponseMessage response, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        var problem = await ProblemAsync(response, status);
        return [.. problem.GetProperty("errors").EnumerateObject().Select(field => field.Name)];
    }

    /// <summary>Reads a response that must be a problem with a status.</summary>
    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} instead of {(int)status}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(text);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("SectorDashboard:DataDirectory", _folder);
        builder.UseSetting("SectorDashboard:ImportDirectory", "");
        builder.UseSetting("SectorDashboard:Online", "false");
        foreach (var (key, value) in More)
        {
            builder.UseSetting($"SectorDashboard:{key}", value);
        }

        if (PostgreSql is not null)
        {
            builder.UseSetting("SectorDashboard:Database:Provider", "PostgreSql");
            builder.UseSetting("SectorDashboard:Database:ConnectionString", PostgreSql);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now)));
    }
}
