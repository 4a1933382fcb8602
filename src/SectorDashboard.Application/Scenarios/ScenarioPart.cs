using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Analytics.Simulation;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Application.Scenarios;

/// <summary>The simulated scenarios of the horizon. They take milliseconds, so while a slider moves only remembered ones are shown.</summary>
internal static class ScenarioPart
{
    private const string Field = "scenarios";
    private const int FewestReturns = 250;

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
            context.Note(Field, "The index's volatility is not known; set vol.");
            return null;
        }

        if (isBootstrap && context.Index is null)
        {
            context.Note(Field, "The bootstrap draws from the index's own returns, and there are no prices of an index; model=gbm needs none.");
            return null;
        }

        var key = new ScenarioKey(
            isBootstrap ? context.Index : null, isBootstrap ? context.LastDay : null, view.Model,
            view.Model is ScenarioModel.Ar1 ? view.Autocorr : 0, terms, volatility, view.Move, view.Days, view.Paths, view.Seed);
        if (!context.Parts.TryGet<ScenarioKey, ScenarioResult>(key, out var result))
        {
            if (scope is AnswerScope.WithoutSimulation)
            {
                context.Note(Field, "The scenarios of this view have not been simulated yet.");
                return null;
            }

            result = context.Parts.Get(key, k => Simulate(context, k, cancellation));
        }

        if (result.Reason is { } reason)
        {
            context.Note(Field, reason);
        }

        return result.Answer;
    }

    private static ScenarioResult Simulate(AnswerContext context, ScenarioKey key, CancellationToken cancellation)
    {
        if (key.Index is null)
        {
            return key.Vol > LognormalIndex.LargestVolatility ? new ScenarioResult(null, "Lognormal paths are made for volatilities up to 400 % a year.") : Simulate(
                key, new LognormalIndex(key.Vol, key.Move, key.Days, key.Autocorr), Convention.Lognormal(key), null, cancellation);
        }

        var bars = context.Subject.Index!.Bars(context.ReturnBasis);
        var history = LogReturns.Of(bars.Close.AsSpan(0, bars.IndexAtOrBefore(key.LastDay!.Value) + 1));
        var block = history.Length < FewestReturns ? null : context.Parts.Get(
            new BlockLengthKey(key.Index, key.LastDay.Value), _ => BlockLength.Optimal(history));
        return block is not { } days
            ? new ScenarioResult(
                null, $"The bootstrap needs at least {FewestReturns} returns of {key.Index.Symbol} up to {key.LastDay:yyyy-MM-dd} that vary; model=gbm needs none.")
            : Simulate(key, new BootstrapIndex(history, days, key.Vol, key.Move, key.Days), Convention.Bootstrap(key, history.Length, days), days, cancellation);
    }

    private static ScenarioResult Simulate(ScenarioKey key, IndexModel model, string convention, double? blockLength, CancellationToken cancellation)
    {
        var paths = PathSimulation.Run(model, key.Terms, key.Paths, key.Seed, Environment.ProcessorCount, cancellation);
        return ScenarioSummary.Of(paths) is { } s
            ? new ScenarioResult(
                new ScenarioAnswer(
                    convention, paths.Fund.Length, blockLength, s.Fund, s.Index, s.ProbabilityOfLoss, s.ProbabilityOfTotalLoss, s.Mean, s.StandardError,
                    [s.TailLoss95, s.TailLoss99]),
                null)
            : new ScenarioResult(null, "At this volatility the growth on some path leaves what a number can hold.");
    }
}

/// <summary>Simulated scenarios, or why there are none.</summary>
internal sealed record ScenarioResult(ScenarioAnswer? Answer, string? Reason);

/// <summary>What the scenarios depend on; series and day for the bootstrap only, autocorrelation for the model that has one.</summary>
internal sealed record ScenarioKey(
    SeriesKey? Index, DateOnly? LastDay, ScenarioModel Model, double Autocorr, FundTerms Terms, double Vol, double Move, int Days, int Paths, long Seed);

/// <summary>What the bootstrap's block length depends on.</summary>
internal sealed record BlockLengthKey(SeriesKey Index, DateOnly LastDay);
