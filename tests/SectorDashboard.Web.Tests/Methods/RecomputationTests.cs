using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Events;
using SectorDashboard.Application.Methods;
using SectorDashboard.Application.Methods.Recomputing;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;
using SectorDashboard.Tests;
using SectorDashboard.Web.Tests.Api;

namespace SectorDashboard.Web.Tests.Methods;

/// <summary>The program's figures beside those of the Python programs that it shows, which ask a running program for their prices.</summary>
public abstract partial class RecomputationTests(RunningProgram program)
{
    private const double Tolerance = 1e-9;

    private static readonly string[] s_queries =
    [
        "",
        "fund=SOXL&range=3Y&vol=0.6&move=-0.1&days=63&spread=0.01&fee=0.01&book=250000&bookbeta=1.3&window=90",
        "basis=total&range=MAX&move=0.05&leverage=-2.5&cash=0.02",
        "to=2025-06-30&range=6M&basis=traded&window=20&asof=2026-09-25T21:00:00Z",
        "range=3Y&beta=ewma&model=gbm&rebalance=weekly&cost=5&bookbeta=-0.5&days=5&autocorr=-0.3",
        "fund=KOLD&range=6M&rebalance=monthly",
        "fund=SSG&range=1Y&beta=kalman&model=ar1&autocorr=0.2&rebalance=band:0.1&window=120&surge=0&move=0.1&vol=0.4",
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
        var queries = s_queries.Where(query => !IsWithout(id, query)).ToList();
        Assert.NotEmpty(queries);
        foreach (var query in queries)
        {
            var recomputation = method.Recompute!(await program.AnswerAsync(query), program.Address);
            Assert.NotNull(recomputation);
            await AssertPrintedAsync(recomputation);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task What_is_computed_again_belongs_to_the_method_and_its_inputs_stand_in_the_program(string id)
    {
        var method = Array.Find(s_methods, m => m.Id == id)!;
        var query = Array.Find(s_queries, query => !IsWithout(id, query))!;
        var recomputation = method.Recompute!(await program.AnswerAsync(query), program.Address)!;

        Assert.All(recomputation.Figures, figure => Assert.Contains(method.Fields, field => InList().Replace(figure.Field, "").StartsWith(field, StringComparison.Ordinal)));
        Assert.All(recomputation.Inputs, input => Assert.Contains($"\n{input.Name} = {input.Value}  # {input.Meaning}\n", $"\n{recomputation.Python}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("beta-side-by-side", "window=5&beta=downside")]
    [InlineData("sentiment-score", "weights=momentum:0,realisedVolatility:0,volatilityIndex:0,pairVolume:0,bearVolume:0,relativeStrength:0,breadth:0,newHighs:0,equalWeight:0,sectorRotation:0,treasuryYield:0")]
    [InlineData("rolling-beta", "index=SOXS&beta=kalman")]
    [InlineData("hedge-alternatives", "index=SOXL&range=6M")]
    [InlineData("volatility-state", "index=AVGO")]
    public async Task A_program_gives_the_answers_figures_where_these_are_peculiar(string id, string query)
    {
        Require();
        Python.Require();

        if (Array.Find(s_methods, m => m.Id == id)!.Recompute!(await program.AnswerAsync(query), program.Address) is { } recomputation)
        {
            await AssertPrintedAsync(recomputation);
        }
    }

    [Theory]
    [InlineData("fund=SOXL&range=3Y")]
    [InlineData("fund=SOXL&range=MAX")]
    public async Task A_program_of_the_standard_library_gives_what_the_fund_did_around_events(string query)
    {
        Require();
        Python.Require();
        var (reading, history) = await program.ReadAsync(query);
        var events = await program.AddEventsAsync(
            new(new DateOnly(2026, 6, 17), "FOMC", "central bank"), new(new DateOnly(2026, 6, 20), "FOMC, a Saturday", "central bank"), new(new DateOnly(2026, 6, 22), "The Monday after", "central bank"),
            new(new DateOnly(2025, 12, 10), "CPI", "inflation"), new(new DateOnly(2009, 3, 2), "before the first price", "inflation"), new(new DateOnly(2026, 8, 21), "near the last close", "earnings"));
        var around = EventsAnswer.Of(reading, history, events);
        var method = MethodCatalogue.Sections.SelectMany(s => s.Methods).Single(m => m.RecomputeEvents is not null);

        var recomputation = method.RecomputeEvents!(reading.Answer, around, program.Address)!;

        Assert.Equal(3, around.Groups.Count);
        Assert.Contains(recomputation.Figures, figure => figure is { Field: "events[centralBank].on.n", Value: 2 });
        Assert.Contains(recomputation.Figures, figure => figure is { Field: "events[inflation].after.n", Value: 1 });
        await AssertPrintedAsync(recomputation);
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
    [InlineData("beta", "flagged=omit")]
    [InlineData("ledger", "flagged=omit")]
    [InlineData("ledger", "leverage=0")]
    public async Task Where_no_short_program_gives_the_figure_there_is_none(string id, string query) =>
        Assert.Null(Array.Find(s_methods, m => m.Id == id)!.Recompute!(await program.AnswerAsync(query), program.Address));

    private static async Task AssertPrintedAsync(Recomputation recomputation)
    {
        var printed = (await Python.RunAsync(recomputation.Python, TestContext.Current.CancellationToken))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => (line, last: line.LastIndexOf(' ')))
            .ToDictionary(l => l.line[..l.last], l => double.Parse(l.line[(l.last + 1)..], CultureInfo.InvariantCulture), StringComparer.Ordinal);

        Assert.Equal(recomputation.Figures.Select(f => f.Field), printed.Keys, StringComparer.Ordinal);
        Assert.All(recomputation.Figures, figure => Assert.True(
            Math.Abs(figure.Value - printed[figure.Field]) <= figure.Within + (Tolerance * Math.Max(1, Math.Abs(figure.Value))),
            $"{figure.Field} is {figure.Value:R} here and {printed[figure.Field]:R} there\n{recomputation.Python}"));
    }

    // Of the models of scenarios each has a figure that the others have not; the weights of the index's members are known for one month; no members and no
    // assets are known of gas.
    private static bool IsWithout(string id, string query) => id switch
    {
        "control-variate" => !query.Contains("model=gbm", StringComparison.Ordinal),
        "block-length" => query.Contains("model=", StringComparison.Ordinal),
        "movers" => query.StartsWith("to=2025", StringComparison.Ordinal) || IsUntilHalfDay(query),
        "volume-surge" => IsUntilHalfDay(query),
        "breadth" or "rebalancing-flow" => query.StartsWith("fund=KOLD", StringComparison.Ordinal),
        _ => false,
    };

    // The real prices of these end on Christmas Eve.
    private static bool IsUntilHalfDay(string query) => query.StartsWith("fund=SSG", StringComparison.Ordinal) || query.StartsWith("fund=KOLD", StringComparison.Ordinal);

    [GeneratedRegex(@"\[.*?\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InList();

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

    public async Task<Answer> AnswerAsync(string query) => (await ReadAsync(query)).Reading.Answer;

    public async Task<(AnswerReading Reading, MarketHistory History)> ReadAsync(string query)
    {
        var view = ViewCodec.Read(query);
        Assert.Empty(view.Problems);
        var history = await _app!.Services.GetRequiredService<MarketHistoryCache>().AsOfAsync(view.View.AsOf, TestContext.Current.CancellationToken);
        return (_app.Services.GetRequiredService<AnalyticsService>().Answer(view.View, history), history);
    }

    public async Task<IReadOnlyList<MarketEvent>> AddEventsAsync(params EventDraft[] drafts)
    {
        var book = _app!.Services.GetRequiredService<EventBook>();
        foreach (var draft in drafts)
        {
            Assert.NotNull((await book.AddAsync(draft, TestContext.Current.CancellationToken)).Event);
        }

        return book.Known;
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
