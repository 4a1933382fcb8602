namespace SectorDashboard.Analytics.Beta;

/// <summary>How a rolling beta is estimated.</summary>
public enum BetaMethod
{
    /// <summary>Ordinary least squares over the window.</summary>
    Ols,

    /// <summary>Exponentially weighted covariance over variance, zero mean, λ 0.94.</summary>
    Ewma,

    /// <summary>Filtered state of a beta that walks randomly.</summary>
    Kalman,

    /// <summary>Least squares over the window's returns on which the index was under its mean.</summary>
    Downside,
}
