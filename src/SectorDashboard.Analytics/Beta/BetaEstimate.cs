namespace SectorDashboard.Analytics.Beta;

/// <summary>A regression of fund returns on index returns.</summary>
/// <param name="Beta">Slope.</param>
/// <param name="Alpha">Intercept, a fraction per return.</param>
/// <param name="StandardError">Standard error of the slope, with n - 2 degrees of freedom unless the method says otherwise.</param>
/// <param name="Lower">Lower end of the slope's 95 % interval by Student's t.</param>
/// <param name="Upper">Upper end of the slope's 95 % interval by Student's t.</param>
/// <param name="RSquared">Share of the fund's variance explained, 0 for a fund that never moved.</param>
/// <param name="N">Number of returns.</param>
public readonly record struct BetaEstimate(double Beta, double Alpha, double StandardError, double Lower, double Upper, double RSquared, int N);
