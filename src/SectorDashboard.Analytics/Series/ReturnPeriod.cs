namespace SectorDashboard.Analytics.Series;

/// <summary>A run of consecutive returns within an <see cref="AlignedReturns"/>.</summary>
/// <param name="Start">Position of the first return, which is also the position of the base close.</param>
/// <param name="Count">Number of returns.</param>
public readonly record struct ReturnPeriod(int Start, int Count);
