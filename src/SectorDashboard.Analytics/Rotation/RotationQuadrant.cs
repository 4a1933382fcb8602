namespace SectorDashboard.Analytics.Rotation;

/// <summary>A quarter of the rotation graph, in the order in which things usually pass through them.</summary>
public enum RotationQuadrant
{
    /// <summary>Ratio and momentum of 100 and more.</summary>
    Leading,

    /// <summary>The ratio is still 100 or more, its momentum no longer.</summary>
    Weakening,

    /// <summary>Ratio and momentum under 100.</summary>
    Lagging,

    /// <summary>The ratio is still under 100, its momentum no longer.</summary>
    Improving,
}
