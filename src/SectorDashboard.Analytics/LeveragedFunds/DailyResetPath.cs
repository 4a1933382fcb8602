using SectorDashboard.Analytics.Series;

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

    /// <summary>What becomes of 1 along the path before carry and fee, with carry, and with both: three times <see cref="Return"/> in one pass.</summary>
    internal static (double Reset, double WithCarry, double WithFee) Growths(ReadOnlySpan<double> indexReturns, FundTerms terms)
    {
        var leverage = terms.Leverage;
        var dailyCarry = 1 + terms.DailyCarry;
        var dailyAll = 1 + terms.DailyCarry - terms.DailyFee;
        double reset = 1, withCarry = 1, withFee = 1;
        foreach (var indexReturn in indexReturns)
        {
            var geared = leverage * indexReturn;
            reset *= Math.Max(0, 1 + geared);
            withCarry *= Math.Max(0, dailyCarry + geared);
            withFee *= Math.Max(0, dailyAll + geared);
        }

        return (reset, withCarry, withFee);
    }

    /// <summary>Position of the first return that takes everything before carry and fee (1 + L r not above zero); -1 where none does.</summary>
    /// <param name="indexReturns">Daily simple index returns, fractions.</param>
    /// <param name="leverage">Daily multiple L.</param>
    public static int TotalLoss(ReadOnlySpan<double> indexReturns, double leverage)
    {
        for (var day = 0; day < indexReturns.Length; day++)
        {
            if (1 + (leverage * indexReturns[day]) <= 0)
            {
                return day;
            }
        }

        return -1;
    }

    /// <summary>The growth of 1 along the path, starting with 1 itself; each return has the multiple in force on the day that it ends on.</summary>
    /// <param name="returns">The index's returns, as the benchmark.</param>
    /// <param name="period">The returns to compound.</param>
    /// <param name="terms">The fund's multiples and rates.</param>
    /// <param name="values">Takes one value more than there are returns.</param>
    /// <exception cref="ArgumentException"><paramref name="values"/> has another length.</exception>
    public static void Fill(AlignedReturns returns, ReturnPeriod period, DatedTerms terms, Span<double> values)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentNullException.ThrowIfNull(terms);
        if (values.Length != period.Count + 1)
        {
            throw new ArgumentException("A path has one value more than there are returns.", nameof(values));
        }

        values[0] = 1;
        foreach (var part in terms.Leverage.Parts(returns, period))
        {
            Continue(returns.BenchmarkIn(part.Period), terms.With(part.Leverage), values.Slice(part.Period.Start - period.Start, part.Period.Count + 1));
        }
    }

    /// <summary>Compounds from the first value on.</summary>
    private static void Continue(ReadOnlySpan<double> indexReturns, FundTerms terms, Span<double> values)
    {
        var leverage = terms.Leverage;
        var daily = 1 + terms.DailyCarry - terms.DailyFee;
        for (var day = 0; day < indexReturns.Length; day++)
        {
            values[day + 1] = values[day] * Math.Max(0, daily + (leverage * indexReturns[day]));
        }
    }
}
