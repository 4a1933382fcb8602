namespace SectorDashboard.Application.Regimes;

/// <summary>
/// Whether a sharp rise of a bear fund in heavy trading (a fall of a bull fund) is a temporary spike or the start of a reassessment: what past
/// days of that kind let one know, and what they do not. Nothing after the range's last day is looked at.
/// </summary>
/// <param name="Direction">Whether the index is lower 20 days later by more than half its typical move, asked after such days.</param>
/// <param name="Turbulence">Whether its variance over the next 20 days exceeds its one-year median, asked on every day, and what that would cost a holder.</param>
/// <param name="SuchDay">Whether the last day is such a day.</param>
/// <param name="LastSuchDay">The latest such day; null where there was none.</param>
/// <param name="SuchDays">How many there were.</param>
/// <param name="State">The index's volatility state; null with too few returns.</param>
/// <param name="Cusum">The cumulative sums of the index's standardised returns; null with fewer than a year of them.</param>
/// <param name="EfficiencyRatio">Kaufman's, of the index over 20 days: 1 for a straight line; null where it never moved.</param>
/// <param name="VarianceRatio">Five-day variance ratio of the index's last 252 log returns: over 1 moves go on, under 1 they turn back; null with fewer.</param>
/// <param name="Reasons">What the figures rest on, a sentence each.</param>
/// <param name="Verdict">What can be known and what cannot, in two sentences.</param>
public sealed record RegimeAnswer(
    DirectionAnswer Direction, TurbulenceAnswer Turbulence, bool SuchDay, DateOnly? LastSuchDay, int SuchDays, VolatilityStateAnswer? State,
    CusumAnswer? Cusum, double? EfficiencyRatio, double? VarianceRatio, IReadOnlyList<string> Reasons, string Verdict);

/// <summary>
/// The direction after such days. Typical move: standard deviation of the last 252 daily log returns times the root of 20, known on the day.
/// Null under 60 scored forecasts.
/// </summary>
/// <param name="Probability">That the index will be clearly lower: the base rate, unless the model has beaten it beyond chance and the last day is such a day.</param>
/// <param name="BaseRate">Share of such days after which it was, from outcomes known on the last day.</param>
/// <param name="Brier">Score of the model's walk-forward forecasts: mean squared distance from what came.</param>
/// <param name="BrierOfBaseRate">Score of the base rate as it was known on each of the same days.</param>
/// <param name="N">Forecasts scored.</param>
/// <param name="HasSkill">Whether the model has beaten the base rate by more than 1.645 standard errors.</param>
/// <param name="Outcomes">Such days whose outcome is known.</param>
/// <param name="EveryDayRate">Share of all days since the first such day after which the index was clearly lower.</param>
/// <param name="Lower">Share of such days after which it was lower at all.</param>
/// <param name="LowerEveryDay">Share of all days since the first such day after which it was lower at all.</param>
public sealed record DirectionAnswer(
    double? Probability, double? BaseRate, double? Brier, double? BrierOfBaseRate, int N, bool HasSkill, int Outcomes, double? EveryDayRate,
    double? Lower, double? LowerEveryDay);

/// <summary>The turbulence of the next 20 days, on any day, and what it costs to hold the fund. Probabilities and scores are null under 60 scored forecasts.</summary>
/// <param name="Probability">That the variance of the next 20 days exceeds its one-year median: the model's, or the base rate where the model has no skill.</param>
/// <param name="BaseRate">Share of days after which it did, from outcomes known on the last day.</param>
/// <param name="Brier">Score of the model's walk-forward forecasts.</param>
/// <param name="BrierOfBaseRate">Score of the base rate as it was known on each of the same days.</param>
/// <param name="N">Forecasts scored.</param>
/// <param name="HasSkill">Whether the model has beaten the base rate by more than 1.645 standard errors.</param>
/// <param name="OnSuchDays">The same forecasts scored on such days alone, beside the base rate of such days.</param>
/// <param name="ExpectedVolatility">Root of the expected variance of the index over the view's days, per year; null with fewer than 252 known outcomes.</param>
/// <param name="ExpectedCost">
/// What holding the fund over the view's days costs in expectation, under lognormal returns and an index expected to end where it is: minus the
/// mean return, 1 - exp(-c T). The volatility drops out of it; negative where the cash earns more than the fee.
/// </param>
/// <param name="MedianCost">What it costs in the median under the same: 1 - exp(-L² σ² T/2 - c T), with the expected volatility.</param>
/// <param name="Explained">Share of the log variance over 20 days that the walk-forward volatility forecast explained out of sample.</param>
public sealed record TurbulenceAnswer(
    double? Probability, double? BaseRate, double? Brier, double? BrierOfBaseRate, int N, bool HasSkill, ScoreAnswer OnSuchDays,
    double? ExpectedVolatility, double? ExpectedCost, double? MedianCost, double? Explained);

/// <summary>A score beside its base rate; null under 60 scored forecasts.</summary>
/// <param name="BaseRate">Share of the known outcomes that happened.</param>
/// <param name="Brier">Score of the forecasts.</param>
/// <param name="BrierOfBaseRate">Score of the base rate.</param>
/// <param name="N">Forecasts scored.</param>
public sealed record ScoreAnswer(double? BaseRate, double? Brier, double? BrierOfBaseRate, int N);

/// <summary>The index's volatility state, from a two-state Markov switching model fitted to the past alone.</summary>
/// <param name="Turbulent">Filtered probability of the turbulent state.</param>
/// <param name="CalmVolatility">Volatility per year of the calm state.</param>
/// <param name="TurbulentVolatility">Volatility per year of the turbulent state.</param>
public sealed record VolatilityStateAnswer(double Turbulent, double CalmVolatility, double TurbulentVolatility);

/// <summary>Page's cumulative sums of daily returns, in standard deviations of the year before.</summary>
/// <param name="Up">Upper sum.</param>
/// <param name="Down">Lower sum.</param>
/// <param name="Threshold">Sum past which there is an alarm.</param>
/// <param name="LastRise">Day of the latest alarm of the upper sum.</param>
/// <param name="LastFall">Day of the latest alarm of the lower sum.</param>
public sealed record CusumAnswer(double Up, double Down, double Threshold, DateOnly? LastRise, DateOnly? LastFall);
