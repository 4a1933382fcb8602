using SectorDashboard.Analytics.Regimes;
using SectorDashboard.Application.Figures;

namespace SectorDashboard.Application.Regimes;

/// <summary>Says the regime figures in plain sentences.</summary>
internal sealed class RegimeWords(RegimeAnswer figures, RegimeKey key, IndexRegime index, SuchDays such)
{
    // Twice the standard error that the ratio of 5 days has over 252 independent ones (Lo and MacKinlay 1988): √(2 (2·5 − 1)(5 − 1) / (3·5·252)).
    private const double VarianceRatioNoise = 0.276;

    private readonly int _last = key.LastDay;
    private readonly string _fund = key.SuchDays.Fund.Symbol;
    private readonly string _index = key.SuchDays.Index.Symbol;
    private readonly FundSpikes _spikes = key.SuchDays.Spikes;

    public IEnumerable<string> Reasons() =>
        new[] { LastDay(), LikeDays(), DirectionScore(), TurbulenceScore(), Variance(), Forecast(), State(), Sums(), Trend() }.OfType<string>();

    public string Verdict() => $"{Knowable()} {Unknowable()}";

    private string LastDay()
    {
        var asked = $"{(_spikes.IsBull ? "a fall" : "a rise")} of more than {Say.Percent(_spikes.Change)}"
            + (_spikes.Surge > 0 ? $" on at least {Say.Times(_spikes.Surge)} the usual dollar volume" : "");
        var day = Say.Day(index.Dates[_last]);
        var happened = double.IsNaN(such.Changes[_last])
            ? $"{_fund} has no return on {day}"
            : $"{_fund} returned {Say.Change(such.Changes[_last])} on {day}"
                + (double.IsNaN(such.RelativeVolumes[_last]) ? "; its relative volume is not known" : $" on {Say.Times(such.RelativeVolumes[_last])} its usual dollar volume");
        return figures.SuchDay ? $"{happened}: {asked}."
            : figures.LastSuchDay is { } latest ? $"{happened}: not {asked}, of which the last was on {Say.Day(latest)}."
            : $"{happened}: not {asked}, of which there was none so far.";
    }

    private string? LikeDays() => figures.Direction is { Outcomes: > 0 } d
        ? $"After {Say.Count(d.Outcomes, "such day")} {_index} was lower 20 days later in {Say.Percent(d.Lower)} of cases, after all days since the first of them in {Say.Percent(d.LowerEveryDay)}."
        : null;

    private string? DirectionScore() => figures.Direction is { Brier: not null } d
        ? $"Direction: over {Say.Number(d.N, 0)} such days the walk-forward model scored {Say.Number(d.Brier, 3)} against {Say.Number(d.BrierOfBaseRate, 3)} for the base rate (Brier, lower is better): "
            + (d.HasSkill ? "better than chance explains." : "no skill, so the probability given is the base rate.")
        : null;

    private string? TurbulenceScore()
    {
        if (figures.Turbulence is not { Brier: not null } t)
        {
            return null;
        }

        var onSuchDays = t.OnSuchDays.Brier is { } brier
            ? $"; on the {Say.Number(t.OnSuchDays.N, 0)} such days among them {Say.Number(brier, 3)} against {Say.Number(t.OnSuchDays.BrierOfBaseRate, 3)}"
            : "";
        return $"Turbulence: over {Say.Number(t.N, 0)} days the walk-forward model scored {Say.Number(t.Brier, 3)} against {Say.Number(t.BrierOfBaseRate, 3)} for the base rate{onSuchDays}: "
            + (t.HasSkill ? "better than chance explains." : "no skill, so the probability given is the base rate.");
    }

    private string? Variance()
    {
        var median = index.Variance.Median[_last];
        if (!(median > 0))
        {
            return null;
        }

        var ratio = Math.Exp(index.Variance.LogWeek[_last]) / median;
        return $"The 5-day variance of {_index} is {Say.Times(ratio)} the one-year median of its 20-day variance.";
    }

    private string? Forecast() => figures.Turbulence is { ExpectedVolatility: { } volatility } t
        ? $"The variance forecast expects {Say.Percent(volatility)} a year over {Say.Count(key.Days, "day")}"
            + (t.Explained is > 0 and var explained ? $"; over 20 days it explained {Say.Percent(explained, 0)} of the log variance out of sample." : ".")
        : null;

    private string? State() => figures.State is { } s
        ? $"The probability of the turbulent state ({Say.Percent(s.TurbulentVolatility, 0)} volatility a year, the calm one {Say.Percent(s.CalmVolatility, 0)}) is {Chance(s.Turbulent)}, filtered from the past alone."
        : null;

    private string? Sums()
    {
        if (figures.Cusum is not { } c)
        {
            return null;
        }

        var (day, kind) = c.LastRise > c.LastFall || c.LastFall is null ? (c.LastRise, "rise") : (c.LastFall, "fall");
        return day is null
            ? "The cumulative sums of returns never gave an alarm."
            : $"The cumulative sums of returns gave their last alarm, of a {kind}, on {Say.Day(day)}.";
    }

    private string? Trend() => figures is { EfficiencyRatio: { } efficiency, VarianceRatio: { } ratio }
        ? $"Over 20 days {_index} got {Say.Percent(efficiency, 0)} of its way from where it began (efficiency ratio); the 5-day variance ratio of the year is {Say.Number(ratio)}: moves of five days were {Told(ratio)}."
        : null;

    private static string Told(double varianceRatio) =>
        Math.Abs(varianceRatio - 1) <= VarianceRatioNoise ? "about as large as independent days make them"
        : varianceRatio > 1 ? "larger than independent days would make them: they tended to go on" : "smaller than independent days would make them: they tended to turn back";

    private string Knowable()
    {
        var t = figures.Turbulence;
        var turbulence = t.Probability is { } probability
            ? $"The next 20 days are {(probability > 0.5 ? "more likely than not" : "less likely than not")} to be more turbulent than usual ({Chance(probability)}, base rate {Chance(t.BaseRate)})"
            : "There are too few days to say how turbulent the next 20 will be";
        return t.MedianCost is { } median
            ? $"{turbulence}, and at the {Say.Percent(t.ExpectedVolatility, 0)} volatility expected over {Say.Count(key.Days, "day")} holding {_fund} {Costs(median)} in the median and {Costs(t.ExpectedCost)} in expectation if {_index} is expected to end where it is."
            : $"{turbulence}.";
    }

    private string Unknowable()
    {
        var d = figures.Direction;
        if (d.Brier is null)
        {
            return $"Whether a spike is temporary or the start of a reassessment cannot be said: there are too few days of that kind with a known outcome ({d.Outcomes}).";
        }

        var record = $"after such days {_index} was clearly lower 20 days later in {Chance(d.BaseRate)} of cases (after all days in {Chance(d.EveryDayRate)})";
        return d.HasSkill
            ? $"Whether a spike is temporary or the start of a reassessment is known a little better than by chance: {record}, and the model beat that base rate; {(figures.SuchDay ? $"after this day it says {Chance(d.Probability)}" : "this day is none of that kind")}."
            : $"Whether a spike is temporary or the start of a reassessment cannot be known: {record}, and the model has shown no skill against that base rate.";
    }

    /// <summary>A probability in whole percent, without the certainty that rounding would claim.</summary>
    private static string Chance(double? probability) => probability switch
    {
        < 0.01 => "under " + Say.Percent(0.01, 0),
        > 0.99 => "over " + Say.Percent(0.99, 0),
        _ => Say.Percent(probability, 0),
    };

    private static string Costs(double? cost) => cost < 0 ? $"earns {Say.Percent(-cost)}" : $"costs {Say.Percent(cost)}";
}
