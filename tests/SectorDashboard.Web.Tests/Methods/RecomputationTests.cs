using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Methods;
using SectorDashboard.Application.Methods.Recomputing;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;
using SectorDashboard.Tests;
using SectorDashboard.Web.Tests.Api;

namespace SectorDashboard.Web.Tests.Methods;

/// <summary>The program's figures beside those of the Python programs that it shows, which ask a running program for their prices.</summary>
public abstract class RecomputationTests(RunningProgram program)
{
    private const double Tolerance = 1e-9;

    private static readonly string[] s_queries =
    [
        "",
        "fund=SOXL&range=3Y&vol=0.6&move=-0.1&days=63&spread=0.01&fee=0.01&book=250000&bookbeta=1.3&window=90",
        "basis=total&range=MAX&move=0.05&leverage=-2.5&cash=0.02",
        "to=2025-06-30&range=6M&basis=traded&window=20&asof=2026-09-25T21:00:00Z",
    ];

    private static readonly Method[] s_methods = [.. MethodCatalogue.Sections.SelectMany(s => s.Methods).Where(m => m.Recompute is not null)];

    public static TheoryData<string> Methods => [.. s_methods.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_program_of_the_standard_library_gives_the_answers_figures(string id)
    {
        Require();
        Python.Require();
        var method = Array.Find(s_methods, m => m.Id == id)!;
        foreach (var query in s_queries)
        {
            var recomputation = method.Recompute!(await program.AnswerAsync(query), program.Address);
            Assert.NotNull(recomputation);

            var printed = (await Python.RunAsync(recomputation.Python, TestContext.Current.CancellationToken))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(' '))
                .ToDictionary(line => line[0], line => double.Parse(line[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

            Assert.Equal(recomputation.Figures.Select(f => f.Field), printed.Keys, StringComparer.Ordinal);
            Assert.All(recomputation.Figures, figure => Assert.True(
                Math.Abs(figure.Value - printed[figure.Field]) <= Tolerance * Math.Max(1, Math.Abs(figure.Value)),
                $"{query}: {figure.Field} is {figure.Value:R} here and {printed[figure.Field]:R} there\n{recomputation.Python}"));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task What_is_computed_again_belongs_to_the_method_and_its_inputs_stand_in_the_program(string id)
    {
        var method = Array.Find(s_methods, m => m.Id == id)!;
        var recomputation = method.Recompute!(await program.AnswerAsync(""), program.Address)!;

        Assert.All(recomputation.Figures, figure => Assert.Contains(method.Fields, field => figure.Field.StartsWith(field, StringComparison.Ordinal)));
        Assert.All(recomputation.Inputs, input => Assert.Contains($"\n{input.Name} = {input.Value}  # {input.Meaning}\n", $"\n{recomputation.Python}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("scenarios", "scenarios.probabilityOfLoss")]
    [InlineData("direction", "regime.direction")]
    [InlineData("hedge-alternatives", "hedge.alternatives")]
    [InlineData("sentiment-percentile", "sentiment.components.percentile")]
    [InlineData("past-readings", "sentiment.past")]
    public async Task What_no_short_program_gives_the_program_is_asked_for_again_in_the_same_vintage(string id, string field)
    {
        Require();
        Python.Require();
        const string query = "fund=SOXL&range=3Y&vol=0.6&days=63&paths=1000";
        var method = MethodCatalogue.Sections.SelectMany(s => s.Methods).Single(m => m.Id == id);
        var answer = await program.AnswerAsync(query);

        var printed = await Python.RunAsync(AskingProgram.Of(method, answer, program.Address)!, TestContext.Current.CancellationToken);

        var line = printed.Split('\n').Single(l => l.StartsWith(field + " ", StringComparison.Ordinal))[(field.Length + 1)..];
        var expected = Pick(JsonSerializer.SerializeToNode(answer, program.Json)!, field.Split('.'));
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(line)), $"{expected}\n{line}");
    }

    [Theory]
    [InlineData("rolling-beta", "beta=kalman")]
    [InlineData("beta", "flagged=omit")]
    [InlineData("ledger", "flagged=omit")]
    [InlineData("ledger", "leverage=0")]
    public async Task Where_no_short_program_gives_the_figure_there_is_none(string id, string query) =>
        Assert.Null(Array.Find(s_methods, m => m.Id == id)!.Recompute!(await program.AnswerAsync(query), program.Address));

    private static JsonNode? Pick(JsonNode? value, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            value = value is JsonArray all ? new JsonArray([.. all.Select(each => each![name]?.DeepClone())]) : value?[name];
        }

        return value;
    }

    /// <summary>Skips the test where the program has not the prices that it is about.</summary>
    protected virtual void Require()
    {
    }
}

/// <summary>The whole program on a port of its own.</summary>
public abstract class RunningProgram(Func<DashboardApp> make) : IAsyncLifetime
{
    private DashboardApp? _app;

    /// <summary>How the program writes JSON.</summary>
    public JsonSerializerOptions Json => _app!.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    public Uri Address => _app!.ClientOptions.BaseAddress;

    public ValueTask InitializeAsync()
    {
        _app = make();
        _app.UseKestrel(0);
        _app.StartServer();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);
        GC.SuppressFinalize(this);
    }

    public async Task<Answer> AnswerAsync(string query)
    {
        var reading = ViewCodec.Read(query);
        Assert.Empty(reading.Problems);
        var history = await _app!.Services.GetRequiredService<MarketHistoryCache>().AsOfAsync(reading.View.AsOf, TestContext.Current.CancellationToken);
        return _app.Services.GetRequiredService<AnalyticsService>().Answer(reading.View, history).Answer;
    }
}

public sealed class SampleProgram() : RunningProgram(() => new DashboardApp());

/// <summary>On a bare machine it has the simulated market, and what needs real prices is skipped.</summary>
public sealed class RealProgram() : RunningProgram(() => new DashboardApp
{
    More = new Dictionary<string, string>(StringComparer.Ordinal) { ["ImportDirectory"] = SharedMarketData.Folder ?? "" },
});

public sealed class SampleRecomputationTests(SampleProgram program) : RecomputationTests(program), IClassFixture<SampleProgram>;

public sealed class RealRecomputationTests(RealProgram program) : RecomputationTests(program), IClassFixture<RealProgram>
{
    protected override void Require() => SharedMarketData.Require(SharedMarketData.Folder);
}
