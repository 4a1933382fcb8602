namespace SectorDashboard.Application.SavedViews;

/// <summary>A view that somebody has named: its canonical query string, pinned to the prices as they were known then.</summary>
public sealed record SavedView
{
    /// <summary>128 random bits in 22 letters: it cannot be guessed.</summary>
    public required string Id { get; init; }

    /// <summary>The name that a person gave; shown as text, never as markup.</summary>
    public required string Name { get; init; }

    /// <summary>The canonical query string, without the vintage.</summary>
    public required string Query { get; init; }

    /// <summary>A person's notes; shown as text, never as markup.</summary>
    public required string Notes { get; init; }

    /// <summary>The data vintage that the view's numbers come from.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>When the view was saved.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the view was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>SHA-256 of the key that allows changing the view; the key itself is not kept.</summary>
    public required string EditKeyHash { get; init; }
}
