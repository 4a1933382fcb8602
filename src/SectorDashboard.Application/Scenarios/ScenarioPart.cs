using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Analytics.Simulation;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Application.Scenarios;

/// <summary>The simulated scenarios of the horizon. They take milliseconds, so while a slider moves only remembered ones are shown.</summary>
internal static class ScenarioPart
{
    private const int FewestReturns = 250;
    private const int FanStops = 12;
    private const int MostFanPaths = 20_000;
    // Two sorts of so many numbers do not hold up a slider.
    private const int MostPathsWhileSliding = 10_000;
    private const int BytesOfPath = 16;
    private const int BytesOfResult = 4096;

    public static ScenarioAnswer? Of(AnswerContext context, FundTerms terms, double? vol, AnswerScope scope, CancellationToken cancellation)
    {
        var view = context.View;
        var isBootstrap = view.Model is ScenarioModel.Bootstrap;
        if (view.Autocorr != 0 && view.Model is not ScenarioModel.Ar1)
        {
            context.Note("scenarios.autocorr", $"autocorr acts in model=ar1 only; here it is ignored{(isBootstrap ? ", for the bootstrap has the dependence of the index's own days" : "")}.");
        }

        if (vol is not { } volatility)
        {
            context.Note(AnswerReading.Scenarios, "The index's volatility is not known; set vol.");
            return null;
        }

        if (isBootstrap && context.Index is null)
        {
            context.Note(AnswerReading.Scenarios, "The bootstrap draws from the index's own returns, and there are no prices of an index; model=gbm needs none.");
            return null;
        }

        var key = new ScenarioKey(
            isBootstrap ? context.Index : null, isBootstrap ? context.LastDay : null, view.Model,
            view.Model is ScenarioModel.Ar1 ? view.Autocorr : 0, terms, volatility, view.Move, view.Days, view.Paths, view.Seed);
        if (!context.Parts.TryGet<ScenarioKey, ScenarioResult>(key, out var result))
        {
            if (scope is AnswerScope.WithoutSimulation)
            {
                context.Defer(AnswerReading.Scenarios, "The scenarios of this view have not been simulated yet.");
                return null;
            }

            result = context.Parts.Get(key, k => Simulate(context, k, cancellation), r => (r.Paths?.Fund.Length ?? 0) * BytesOfPath + BytesOfResult);
        }

        if (result.Reason is { } reason)
        {
            context.Note(AnswerReading.Scenarios, reason);
        }

        return result is { Answer: { } answer, Paths: { } paths } ? WithBook(context, key, answer, paths, scope) : null;
    }

    private static ScenarioAnswer WithBook(AnswerContext context, ScenarioKey key, ScenarioAnswer answer, ScenarioPaths paths, AnswerScope scope)
    {
        var view = context.View;
        if (view.Book <= 0 || HedgeSizing.Notional(1, view.BookBeta, key.Terms.Leverage) is not { } hedge)
        {
            return answer;
        }

        var bookKey = new ScenarioBookKey(key, view.BookBeta, hedge);
        if (scope is AnswerScope.WithoutSimulation && paths.Fund.Length > MostPathsWhileSliding && !context.Parts.TryGet<ScenarioBookKey, ScenarioAnswer>(bookKey, out _))
        {
            context.Defer(AnswerReading.ScenarioBook, "The book has not been carried along these paths yet.");
            return answer;
        }

        return context.Parts.Get(bookKey, k => answer with { Book = BookOutcomes.Of(paths, k.Beta, k.Hedge) });
    }

    private static ScenarioResult Simulate(AnswerContext context, ScenarioKey key, CancellationToken cancellation)
    {
        if (key.Index is null)
        {
            return key.Vol > LognormalIndex.LargestVolatility ? ScenarioResult.Without("Lognormal paths are made for volatilities up to 400 % a year.") : Simulate(
                key, (days, move) => new LognormalIndex(key.Vol, move, days, key.Autocorr), Convention.Lognormal(key), null, cancellation);
        }

        var bars = context.Subject.Index!.Bars(context.ReturnBasis);
        var history = LogReturns.Of(bars.Close.AsSpan(0, bars.IndexAtOrBefore(key.LastDay!.Value) + 1));
        var block = history.Length < FewestReturns ? null : context.Parts.Get(
            new BlockLengthKey(key.Index, key.LastDay.Value), _ => BlockLength.Optimal(history));
        return block is not { } days
            ? ScenarioResult.Without($"The bootstrap needs at least {FewestReturns} returns of {key.Index.Symbol} up to {key.LastDay:yyyy-MM-dd} that vary; model=gbm needs none.")
            : Simulate(key, (length, move) => new BootstrapIndex(history, days, key.Vol, move, length), Convention.Bootstrap(key, history.Length, days), days, cancellation);
    }

    private static ScenarioResult Simulate(
        ScenarioKey key, Func<int, double, IndexModel> model, string convention, double? blockLength, CancellationToken cancellation)
    {
        var paths = PathSimulation.Run(model(key.Days, key.Move), key.Terms, key.Paths, key.Seed, Environment.ProcessorCount, cancellation);
        return ScenarioSummary.Of(paths) is { } s
            ? new ScenarioResult(
                new ScenarioAnswer(
                    convention, paths.Fund.Length, blockLength, s.Fund, s.Index, s.ProbabilityOfLoss, s.ProbabilityOfTotalLoss, s.Mean, s.StandardError,
                    [s.TailLoss95, s.TailLoss99], s.Outcomes, Fan(key, model, paths, s, cancellation), null),
                paths,
                null)
            : ScenarioResult.Without("At this volatility the growth on some path leaves what a number can hold.");
    }

    /// <summary>The same model with the same seed over shorter horizons, in which the index is expected to go at the pace that leads to the whole move.</summary>
    private static ScenarioDay[] Fan(
        ScenarioKey key, Func<int, double, IndexModel> model, ScenarioPaths paths, ScenarioSummary whole, CancellationToken cancellation)
    {
        var stops = Math.Min(key.Days, FanStops);
        var fan = new ScenarioDay[stops];
        for (var i = 0; i < stops - 1; i++)
        {
            var days = (int)Math.Ceiling((double)(i + 1) * key.Days / stops);
            var move = Math.Pow(1 + key.Move, (double)days / key.Days) - 1;
            var ends = PathSimulation.Run(model(days, move), key.Terms, Math.Min(key.Paths, MostFanPaths), key.Seed, Environment.ProcessorCount, cancellation);
            var exposure = Exposure(ends);
            Array.Sort(ends.Fund);
            fan[i] = new ScenarioDay(days, ReturnPercentiles.Of(Array.ConvertAll(ends.Fund, growth => growth - 1)), exposure);
        }

        fan[^1] = new ScenarioDay(key.Days, whole.Fund, Exposure(paths));
        return fan;
    }

    private static ReturnPercentiles Exposure(ScenarioPaths paths)
    {
        var left = new double[paths.Index.Length];
        for (var path = 0; path < left.Length; path++)
        {
            left[path] = paths.Index[path] - paths.Fund[path];
        }

        Array.Sort(left);
        return ReturnPercentiles.Of(left);
    }
}

/// <summary>Simulated scenarios with the paths they were taken from, or why there are none.</summary>
internal sealed record ScenarioResult(ScenarioAnswer? Answer, ScenarioPaths? Paths, string? Reason)
{
    public static ScenarioResult Without(string reason) => new(null, null, reason);
}

/// <summary>What the book's outcomes depend on; the hedge is that of a dollar of the book.</summary>
internal sealed record ScenarioBookKey(ScenarioKey Scenarios, double Beta, double Hedge);

/// <summary>What the scenarios depend on; series and day for the bootstrap only, autocorrelation for the model that has one.</summary>
internal sealed record ScenarioKey(
    SeriesKey? Index, DateOnly? LastDay, ScenarioModel Model, double Autocorr, FundTerms Terms, double Vol, double Move, int Days, int Paths, long Seed);

/// <summary>What the bootstrap's block length depends on.</summary>
internal sealed record BlockLengthKey(SeriesKey Index, DateOnly LastDay);
