namespace SectorDashboard.MarketData.Holdings;

/// <summary>What a fund's issuer said of it on a day. It is recorded like prices are: only ever added, and known from its instant on.</summary>
public sealed record FundHoldings
{
    /// <summary>The fund's symbol in capitals.</summary>
    public required string Symbol { get; init; }

    /// <summary>The source as shown to people.</summary>
    public required string Source { get; init; }

    /// <summary>The day that the figures are of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Shares outstanding; null where the source does not say.</summary>
    public double? SharesOutstanding { get; init; }

    /// <summary>Net assets in dollars; null where they cannot be told.</summary>
    public double? Assets { get; init; }

    /// <summary>Notional of the swaps in dollars, shorts negative; null where the source lists none.</summary>
    public double? SwapNotional { get; init; }

    /// <summary>How many swaps there are.</summary>
    public int Swaps { get; init; }

    /// <summary>The instant of recording.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
