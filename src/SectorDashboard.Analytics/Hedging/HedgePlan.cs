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

/// <summary>A book and the way it is hedged, whatever with.</summary>
/// <param name="Book">Value of the book in dollars at the start.</param>
/// <param name="BookBeta">Beta of the book to the index.</param>
/// <param name="Rule">When the hedge is sized again.</param>
/// <param name="CostPerTrade">Trading cost as a fraction of the traded amount, where no tick costs more; 0 switches trading costs off.</param>
/// <param name="BorrowFee">Fee for borrowing what is sold short, a fraction of its value per year.</param>
public sealed record HedgePlan(double Book, double BookBeta, RebalanceRule Rule, double CostPerTrade, double BorrowFee);
