namespace SectorDashboard.Analytics.Hedging;

/// <summary>When a hedge is sized again.</summary>
public enum RebalanceKind
{
    /// <summary>Never.</summary>
    None,

    /// <summary>At every close.</summary>
    Daily,

    /// <summary>At the last common close of an ISO week.</summary>
    Weekly,

    /// <summary>At the last common close of a calendar month.</summary>
    Monthly,

    /// <summary>When the net exposure leaves a band.</summary>
    Band,
}

/// <summary>A rule for sizing a hedge again.</summary>
/// <param name="Kind">The occasion.</param>
/// <param name="Band">Net exposure over book exposure beyond which <see cref="RebalanceKind.Band"/> trades, a fraction; other kinds ignore it.</param>
public readonly record struct RebalanceRule(RebalanceKind Kind, double Band);

/// <summary>A book and the way it is hedged.</summary>
/// <param name="Book">Value of the book in dollars at the start.</param>
/// <param name="BookBeta">Beta of the book to the index.</param>
/// <param name="Leverage">Daily multiple of the hedging fund, not 0.</param>
/// <param name="Rule">When the hedge is sized again.</param>
/// <param name="CostPerTrade">Trading cost as a fraction of the traded amount.</param>
public sealed record HedgePlan(double Book, double BookBeta, double Leverage, RebalanceRule Rule, double CostPerTrade);
