using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Application.Answers;

/// <summary>The returns that betas and decay ledgers are taken from.</summary>
/// <param name="Key">What they depend on.</param>
/// <param name="Returns">All of them.</param>
/// <param name="Period">Those of the range.</param>
internal sealed record KeptReturns(AlignedReturnsKey Key, AlignedReturns Returns, ReturnPeriod Period);
