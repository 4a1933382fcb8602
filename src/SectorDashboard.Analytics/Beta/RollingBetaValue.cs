namespace SectorDashboard.Analytics.Beta;

/// <summary>A beta as it was known at a close.</summary>
/// <param name="Date">Date of the close.</param>
/// <param name="Beta">Fund return per unit of index return.</param>
/// <param name="Lower">Lower end of its 95 % interval.</param>
/// <param name="Upper">Upper end of its 95 % interval.</param>
public readonly record struct RollingBetaValue(DateOnly Date, double Beta, double Lower, double Upper);
