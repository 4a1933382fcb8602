namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>A fund that earns L r plus carry less fee each day, compounded: Π(1 + L r + carry - fee) (Avellaneda and Zhang 2010).</summary>
/// <remarks>A day that takes everything leaves the fund at zero for good: a state, never a negative price.</remarks>
public static class DailyResetPath
{
    /// <summary>The fund's return over the path, a fraction, -1 after a total loss.</summary>
    /// <param name="indexReturns">Daily simple index returns, fractions.</param>
    /// <param name="terms">The fund's leverage and rates.</param>
    public static double Return(ReadOnlySpan<double> indexReturns, FundTerms terms)
    {
        var leverage = terms.Leverage;
        var daily = 1 + terms.DailyCarry - terms.DailyFee;
        var value = 1.0;
        foreach (var indexReturn in indexReturns)
        {
            value *= Math.Max(0, daily + (leverage * indexReturn));
        }

        return value - 1;
    }

    /// <summary>The growth of 1 along the path, starting with 1 itself.</summary>
    /// <param name="indexReturns">Daily simple index returns, fractions.</param>
    /// <param name="terms">The fund's leverage and rates.</param>
    /// <param name="values">Takes one value more than there are returns.</param>
    /// <exception cref="ArgumentException"><paramref name="values"/> has another length.</exception>
    public static void Fill(ReadOnlySpan<double> indexReturns, FundTerms terms, Span<double> values)
    {
        if (values.Length != indexReturns.Length + 1)
        {
            throw new ArgumentException($"{indexReturns.Length} returns need {indexReturns.Length + 1} values, not {values.Length}.", nameof(values));
        }

        var leverage = terms.Leverage;
        var daily = 1 + terms.DailyCarry - terms.DailyFee;
        var value = 1.0;
        values[0] = value;
        for (var day = 0; day < indexReturns.Length; day++)
        {
            value *= Math.Max(0, daily + (leverage * indexReturns[day]));
            values[day + 1] = value;
        }
    }
}
