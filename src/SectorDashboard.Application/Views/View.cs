using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Views;

/// <summary>
/// Everything a person can choose, as one immutable value: sliders edit it, the query string spells it, a saved view stores it and the
/// API takes it. A null means "what the data say", for example the fund's own leverage. Units and limits are those of <see cref="ViewKeys"/>.
/// </summary>
public sealed record View
{
    /// <summary>The view that the bare address shows.</summary>
    public static View Default { get; } = new();

    /// <summary>Symbol of the geared fund.</summary>
    public string Fund { get; init; } = "SOXS";

    /// <summary>Symbol of the index or its proxy; null for the best one that has prices.</summary>
    public string? Index { get; init; }

    /// <summary>The dates looked at.</summary>
    public ViewRange Range { get; init; } = ViewRange.Default;

    /// <summary>What prices are adjusted for.</summary>
    public PriceBasis Basis { get; init; } = PriceBasis.Split;

    /// <summary>Rolling window in daily returns.</summary>
    public int Window { get; init; } = 60;

    /// <summary>How the rolling beta is estimated.</summary>
    public BetaMethod Beta { get; init; } = BetaMethod.Ols;

    /// <summary>Symbol of the broad market that the five-year monthly beta is taken against.</summary>
    public string Market { get; init; } = "SPY";

    /// <summary>Daily multiple of the index; null for the fund's own.</summary>
    public double? Leverage { get; init; }

    /// <summary>What-if index volatility per year; null for the realised one.</summary>
    public double? Vol { get; init; }

    /// <summary>What-if index return over the horizon.</summary>
    public double Move { get; init; }

    /// <summary>Holding period in trading days.</summary>
    public int Days { get; init; } = 21;

    /// <summary>Fund fee per year; null for the fund's own.</summary>
    public double? Fee { get; init; }

    /// <summary>Cash rate per year; null for the latest short rate known.</summary>
    public double? Cash { get; init; }

    /// <summary>Financing or borrow spread per year.</summary>
    public double Spread { get; init; }

    /// <summary>First-order autocorrelation of daily index returns.</summary>
    public double Autocorr { get; init; }

    /// <summary>Dollars of the long semiconductor book to hedge.</summary>
    public double Book { get; init; } = 100_000;

    /// <summary>Beta of the book to the index.</summary>
    public double BookBeta { get; init; } = 1;

    /// <summary>When the hedge is sized again.</summary>
    public RebalanceRule Rebalance { get; init; } = new(RebalanceKind.None, 0);

    /// <summary>Cost per trade in basis points of the traded amount.</summary>
    public double Cost { get; init; } = 3;

    /// <summary>Return of a bear fund over which a day counts as a spike; of a bull fund, its fall.</summary>
    public double Spike { get; init; } = 0.03;

    /// <summary>Dollar volume from which a day counts as a spike, over the mean of the 20 sessions before; 0 leaves volume out.</summary>
    public double Surge { get; init; } = 1.5;

    /// <summary>What becomes of days whose returns are not to be trusted.</summary>
    public FlaggedDayRule Flagged { get; init; } = FlaggedDayRule.Keep;

    /// <summary>The reader's own weights of the sentiment's components, as <see cref="Sentiment.SentimentWeights"/> spells them; null for the usual ones.</summary>
    public string? Weights { get; init; }

    /// <summary>What the estimates of the fund's return suppose of the index.</summary>
    public EstimateKind Estimate { get; init; } = EstimateKind.Given;

    /// <summary>A geared fund to set beside the view's; null for none.</summary>
    public string? Compare { get; init; }

    /// <summary>How the fund's prices are drawn.</summary>
    public PriceChart Chart { get; init; } = PriceChart.Line;

    /// <summary>The price chart's axis.</summary>
    public PriceScale Scale { get; init; } = PriceScale.Auto;

    /// <summary>Return model of the scenarios.</summary>
    public ScenarioModel Model { get; init; } = ScenarioModel.Bootstrap;

    /// <summary>Number of simulated paths.</summary>
    public int Paths { get; init; } = 10_000;

    /// <summary>Seed of the scenarios.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Data vintage: prices as they had been recorded at this instant; null for the latest.</summary>
    public DateTimeOffset? AsOf { get; init; }
}

/// <summary>What becomes of days whose returns are not to be trusted.</summary>
public enum FlaggedDayRule
{
    /// <summary>They count like any other.</summary>
    Keep,

    /// <summary>Their returns are left out of betas and decay ledgers.</summary>
    Omit,
}

/// <summary>How prices are drawn.</summary>
public enum PriceChart
{
    /// <summary>A line through the closes.</summary>
    Line,

    /// <summary>Candles of open, high, low and close; of weeks or months where days would not fit.</summary>
    Candles,
}

/// <summary>The axis of prices.</summary>
public enum PriceScale
{
    /// <summary>Logarithmic where the prices of the range span more than three times their lowest, else linear.</summary>
    Auto,

    /// <summary>Equal distances are equal ratios.</summary>
    Log,

    /// <summary>Equal distances are equal dollars.</summary>
    Linear,
}

/// <summary>How scenario paths of the index are drawn.</summary>
public enum ScenarioModel
{
    /// <summary>Independent lognormal daily returns.</summary>
    Gbm,

    /// <summary>Lognormal daily returns with first-order autocorrelation.</summary>
    Ar1,

    /// <summary>Stationary bootstrap of the index's own history.</summary>
    Bootstrap,
}
