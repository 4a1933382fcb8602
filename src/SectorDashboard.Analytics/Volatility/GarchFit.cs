namespace SectorDashboard.Analytics.Volatility;

/// <summary>A fitted model, or why there is none.</summary>
/// <param name="Model">The most likely model; null where it could not be found.</param>
/// <param name="Failure">Why there is no model; null where there is one.</param>
public readonly record struct GarchFit(GarchModel? Model, GarchFailure? Failure);

/// <summary>Why a GARCH model cannot be fitted.</summary>
public enum GarchFailure
{
    /// <summary>There are fewer than <see cref="Garch.MinimumReturns"/> returns.</summary>
    TooFewReturns,

    /// <summary>The returns do not vary, or are not all numbers.</summary>
    NoVariance,

    /// <summary>No step raises the likelihood any more, and yet it is not at its highest.</summary>
    NoConvergence,
}
