using SectorDashboard.Analytics.Decay;
using SectorDashboard.Analytics.Regimes;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Application.Regimes;

/// <summary>Cuts whole histories down to what was known on the last day: all figures but those that depend on the view's terms.</summary>
internal sealed class RegimeFigures(IndexRegime index, SuchDays such, double[] turbulence, ForecastScore everyDay, int lastDay)
{
    private const int EfficiencyDays = 20;
    private const int VarianceRatioDays = 5;

    private readonly int _last = lastDay;

    /// <summary>Nothing is known without prices of the index.</summary>
    public static RegimeAnswer Unknown { get; } = new(
        new DirectionAnswer(null, null, null, null, 0, false, 0, null, null, null),
        new TurbulenceAnswer(null, null, null, null, 0, false, new ScoreAnswer(null, null, null, 0), null, null, null, null),
        false, null, 0, null, null, null, null, [], "Without prices of the index nothing can be known.");

    /// <summary>The figures, still without costs and words.</summary>
    public RegimeAnswer Known()
    {
        var lastSuchDay = such.Last(_last);
        return new RegimeAnswer(
            Direction(),
            Turbulence(),
            such.On[_last],
            lastSuchDay < 0 ? null : index.Dates[lastSuchDay],
            such.Count(_last),
            State(),
            Sums(),
            _last < EfficiencyDays ? null : EfficiencyRatio.Of(index.Variance.Closes.AsSpan(_last - EfficiencyDays, EfficiencyDays + 1)),
            _last < TradingYear.Days ? null : VarianceRatio.Compute(index.Variance.LogReturns.AsSpan(_last - TradingYear.Days + 1, TradingYear.Days), VarianceRatioDays),
            [],
            "");
    }

    private DirectionAnswer Direction()
    {
        var score = ForecastScore.KnownOn(_last, such.Direction, index.ClearlyLower, such.On, VarianceHistory.Horizon);
        var shown = score.N >= ForecastScore.Fewest;
        double? forecast = score.HasSkill && such.On[_last] && double.IsFinite(such.Direction[_last]) ? such.Direction[_last] : score.BaseRate;
        return new DirectionAnswer(
            shown ? forecast : null,
            shown ? score.BaseRate : null,
            shown ? score.Brier : null,
            shown ? score.BrierOfBaseRate : null,
            score.N,
            score.HasSkill,
            score.Known,
            Share(index.ClearlyLower, everyDay: true),
            Share(index.Lower, everyDay: false),
            Share(index.Lower, everyDay: true));
    }

    private TurbulenceAnswer Turbulence()
    {
        var onSuchDays = ForecastScore.KnownOn(_last, turbulence, index.Turbulent, such.On, VarianceHistory.Horizon);
        var shown = everyDay.N >= ForecastScore.Fewest;
        var forecast = everyDay.HasSkill && double.IsFinite(turbulence[_last]) ? turbulence[_last] : everyDay.BaseRate;
        return new TurbulenceAnswer(
            shown ? forecast : null,
            shown ? everyDay.BaseRate : null,
            shown ? everyDay.Brier : null,
            shown ? everyDay.BrierOfBaseRate : null,
            everyDay.N,
            everyDay.HasSkill,
            onSuchDays.N >= ForecastScore.Fewest
                ? new ScoreAnswer(onSuchDays.BaseRate, onSuchDays.Brier, onSuchDays.BrierOfBaseRate, onSuchDays.N)
                : new ScoreAnswer(null, null, null, onSuchDays.N),
            null,
            null,
            null,
            VarianceForecast.Explained(index.Errors, _last));
    }

    private VolatilityStateAnswer? State() => index.States[_last] is { } state
        ? new VolatilityStateAnswer(
            state.Probability,
            Math.Sqrt(TradingYear.Days * state.Model.CalmVariance),
            Math.Sqrt(TradingYear.Days * state.Model.TurbulentVariance))
        : null;

    private CusumAnswer? Sums()
    {
        if (_last <= TradingYear.Days)
        {
            return null;
        }

        var sums = index.Sums.AsSpan(0, _last + 1);
        return new CusumAnswer(
            sums[^1].Up, sums[^1].Down, Cusum.Threshold, LastAlarm(sums, static sum => sum.Rise), LastAlarm(sums, static sum => sum.Fall));
    }

    private DateOnly? LastAlarm(ReadOnlySpan<Cusum> sums, Func<Cusum, bool> alarm)
    {
        for (var day = sums.Length - 1; day >= 0; day--)
        {
            if (alarm(sums[day]))
            {
                return index.Dates[day];
            }
        }

        return null;
    }

    /// <summary>Share of the outcomes known on the last day that happened, on such days or on every day since the first of them.</summary>
    private double? Share(double[] outcomes, bool everyDay)
    {
        double happened = 0;
        var known = 0;
        var first = Array.IndexOf(such.On, true);
        for (var day = first < 0 ? _last : first; day + VarianceHistory.Horizon <= _last; day++)
        {
            if ((everyDay || such.On[day]) && !double.IsNaN(outcomes[day]))
            {
                happened += outcomes[day];
                known++;
            }
        }

        return known > 0 ? happened / known : null;
    }
}
