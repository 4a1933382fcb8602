namespace SectorDashboard.MarketData.Bars;

/// <summary>What a source has already adjusted its past prices for.</summary>
public enum AdjustedFor
{
    /// <summary>Prices and volumes are as they were traded on the day.</summary>
    Nothing,

    /// <summary>Prices and volumes are in today's shares.</summary>
    Splits,

    /// <summary>Prices are in today's shares with dividends reinvested.</summary>
    SplitsAndDividends,
}

/// <summary>The way prices are wanted.</summary>
public enum PriceBasis
{
    /// <summary>As quoted on the day.</summary>
    Traded,

    /// <summary>In the shares of the last day.</summary>
    Split,

    /// <summary>In the shares of the last day with dividends reinvested.</summary>
    Total,
}
