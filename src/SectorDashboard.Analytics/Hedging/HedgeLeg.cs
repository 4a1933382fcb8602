namespace SectorDashboard.Analytics.Hedging;

/// <summary>Something to hedge with: what one unit of it was worth and stood for at each close of a period, the base close first.</summary>
public sealed record HedgeLeg
{
    /// <summary>Worth of a unit, in any currency unit.</summary>
    public required double[] Prices { get; init; }

    /// <summary>Index exposure of a unit held after the close, in the same currency unit.</summary>
    public required double[] Exposures { get; init; }

    /// <summary>The exposure that a unit is bought for: for a fund the one it has, for an option the one it has once it is deep in the money. Where it is 0 nothing can be bought.</summary>
    public required double[] Cover { get; init; }

    /// <summary>Price of the new unit at a close at which an old one expires, NaN at every other; null where nothing ever expires.</summary>
    public double[]? Renewals { get; init; }

    /// <summary>Prices in dollars as quoted on the day, which set the least trading cost; null where they are not known or there is no tick.</summary>
    public double[]? TradedPrices { get; init; }

    /// <summary>An index or a geared fund: a unit's exposure is its price times the multiple.</summary>
    /// <param name="closes">Closes free of splits; a close of 0 is a fund that is no more.</param>
    /// <param name="multiples">Daily multiple in force after each close; 1 for the index itself.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static HedgeLeg OfFund(double[] closes, double[] multiples)
    {
        ArgumentNullException.ThrowIfNull(closes);
        ArgumentNullException.ThrowIfNull(multiples);
        if (closes.Length != multiples.Length)
        {
            throw new ArgumentException($"{closes.Length} closes but {multiples.Length} multiples.", nameof(multiples));
        }

        var exposures = new double[closes.Length];
        for (var day = 0; day < exposures.Length; day++)
        {
            exposures[day] = multiples[day] * closes[day];
        }

        return new HedgeLeg { Prices = closes, Exposures = exposures, Cover = exposures };
    }

    /// <summary>The same with one multiple at all times.</summary>
    public HedgeLeg GearedBy(double multiple)
    {
        var exposures = new double[Prices.Length];
        for (var day = 0; day < exposures.Length; day++)
        {
            exposures[day] = multiple * Prices[day];
        }

        return this with { Exposures = exposures, Cover = exposures };
    }

    internal bool IsRenewedAt(int day) => Renewals is not null && !double.IsNaN(Renewals[day]);

    /// <summary>Price of a unit that is held after a close.</summary>
    internal double PriceAfter(int day) => IsRenewedAt(day) ? Renewals![day] : Prices[day];
}
