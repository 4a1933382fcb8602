using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Methods;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;
using SectorDashboard.Web.Tests.Api;

namespace SectorDashboard.Web.Tests.Methods;

/// <summary>The program's figures beside those of the Python programs that it shows, which ask a running program for their prices.</summary>
public sealed class RecomputationTests(RecomputationTests.RunningProgram program) : IClassFixture<RecomputationTests.RunningProgram>
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
        Python.Require();
        var method = Array.Find(s_methods, m => m.Id == id)!;
        foreach (var query in s_queries)
        {
            var recomputation = method.Recompute!(program.Answer(query), program.Address);
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
    public void What_is_computed_again_belongs_to_the_method_and_its_inputs_stand_in_the_program(string id)
    {
        var method = Array.Find(s_methods, m => m.Id == id)!;
        var recomputation = method.Recompute!(program.Answer(""), program.Address)!;

        Assert.All(recomputation.Figures, figure => Assert.Contains(method.Fields, field => figure.Field.StartsWith(field, StringComparison.Ordinal)));
        Assert.All(recomputation.Inputs, input => Assert.Contains($"\n{input.Name} = {input.Value}  # {input.Meaning}\n", $"\n{recomputation.Python}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rolling-beta", "beta=kalman")]
    [InlineData("beta", "flagged=omit")]
    [InlineData("ledger", "flagged=omit")]
    [InlineData("ledger", "leverage=0")]
    public void Where_no_short_program_gives_the_figure_there_is_none(string id, string query) =>
        Assert.Null(Array.Find(s_methods, m => m.Id == id)!.Recompute!(program.Answer(query), program.Address));

    /// <summary>The whole program on a port of its own, with the simulated market.</summary>
    public sealed class RunningProgram : IAsyncDisposable
    {
        private readonly DashboardApp _app = new();

        public RunningProgram()
        {
            _app.UseKestrel(0);
            _app.StartServer();
        }

        public Uri Address => _app.ClientOptions.BaseAddress;

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        public Answer Answer(string query)
        {
            var reading = ViewCodec.Read(query);
            Assert.Empty(reading.Problems);
            return _app.Services.GetRequiredService<AnalyticsService>().Answer(reading.View, _app.Services.GetRequiredService<MarketHistoryCache>().Current!).Answer;
        }
    }
}
