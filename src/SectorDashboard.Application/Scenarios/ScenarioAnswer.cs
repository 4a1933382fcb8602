using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.Risk;
using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Application.Scenarios;

/// <summary>What the fund returns over the horizon on simulated paths of its index; every return a fraction, costs included.</summary>
/// <param name="Convention">How the paths were drawn and what the figures suppose, for people.</param>
/// <param name="Paths">Number of paths simulated: the view's, rounded up to a multiple of sixteen.</param>
/// <param name="BlockLength">Expected block length of the bootstrap in days; null in the other models.</param>
/// <param name="Percentiles">Percentiles of the fund's return, linear between neighbours.</param>
/// <param name="IndexPercentiles">Percentiles of the index's return on the same paths.</param>
/// <param name="ProbabilityOfLoss">Share of the paths on which the fund loses.</param>
/// <param name="ProbabilityOfTotalLoss">Share of the paths with a day that takes everything.</param>
/// <param name="Mean">Mean of the fund's return, with the index's growth as control variate.</param>
/// <param name="StandardError">Standard error of that mean.</param>
/// <param name="TailLosses">Value at risk and its conditional counterpart at 95 and 99 %, over the whole horizon.</param>
/// <param name="Outcomes">How often the fund's return fell where.</param>
/// <param name="Fan">Percentiles on the way to the horizon, from at most 20,000 paths; at the horizon, from all.</param>
/// <param name="Book">What the paths make of the view's book with and without its hedge, held without trading; null without either.</param>
public sealed record ScenarioAnswer(
    string Convention, int Paths, double? BlockLength, ReturnPercentiles Percentiles, ReturnPercentiles IndexPercentiles,
    double ProbabilityOfLoss, double ProbabilityOfTotalLoss, double Mean, double StandardError, IReadOnlyList<TailLoss> TailLosses,
    OutcomeHistogram Outcomes, IReadOnlyList<ScenarioDay> Fan, BookOutcomes? Book);

/// <summary>What the paths had come to after some of the horizon's days.</summary>
/// <param name="Days">Trading days.</param>
/// <param name="Fund">Percentiles of the fund's return.</param>
/// <param name="Exposure">
/// Percentiles of the exposure that a hedge leaves which is not sized again, as a fraction of the book's exposure at the start: the index's growth
/// less the fund's, since a hedge starts with as much exposure as the book and earns the fund's growth. Negative: over-hedged.
/// </param>
public sealed record ScenarioDay(int Days, ReturnPercentiles Fund, ReturnPercentiles Exposure);
