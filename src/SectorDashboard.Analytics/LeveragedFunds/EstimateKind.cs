namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>What an estimated return supposes of the index return that it is for.</summary>
public enum EstimateKind
{
    /// <summary>The index ends exactly there, with that volatility.</summary>
    Given,

    /// <summary>The index is expected to end there, and the estimate is the fund's mean.</summary>
    Mean,

    /// <summary>The index is expected to end there, and the estimate is the fund's median.</summary>
    Median,
}
