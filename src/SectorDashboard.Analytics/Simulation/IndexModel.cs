namespace SectorDashboard.Analytics.Simulation;

/// <summary>
/// How daily returns of the index are drawn over a horizon. In every model the expected return of the index over the whole horizon is
/// exactly the given move, whatever the volatility and the dependence between days.
/// </summary>
public abstract class IndexModel
{
    private protected IndexModel(double volatility, double move, int days)
    {
        if (!(volatility >= 0) || !double.IsFinite(volatility))
        {
            throw new ArgumentOutOfRangeException(nameof(volatility), volatility, "A volatility is a finite number from 0.");
        }

        if (!(move > -1) || !double.IsFinite(move))
        {
            throw new ArgumentOutOfRangeException(nameof(move), move, "An index return is a finite number above -1.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ExpectedGrowth = 1 + move;
        Days = days;
    }

    /// <summary>Trading days of the horizon.</summary>
    public int Days { get; }

    /// <summary>Expected growth of 1 in the index over the horizon.</summary>
    public double ExpectedGrowth { get; }

    /// <summary>Whether the paths come in pairs of opposite shocks: in each sixteen, path k + 8 is the mirror image of path k.</summary>
    internal abstract bool IsPaired { get; }

    /// <summary>
    /// Simulates a block of paths to their end; the same seed and block always give the same bytes. Allocates nothing. The spans are as long
    /// as the block has paths, a multiple of sixteen.
    /// </summary>
    /// <param name="seed">The seed.</param>
    /// <param name="block">The number of the block.</param>
    /// <param name="leverage">The fund's daily multiple.</param>
    /// <param name="index">Takes the growth of 1 in the index.</param>
    /// <param name="fund">Takes the growth of 1 in a fund that earns the multiple each day, without carry and fee.</param>
    internal abstract void Fill(ulong seed, uint block, float leverage, Span<float> index, Span<float> fund);
}
