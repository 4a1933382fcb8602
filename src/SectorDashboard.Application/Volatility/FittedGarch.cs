using SectorDashboard.Analytics.Series;
using SectorDashboard.Analytics.Volatility;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Volatility;

/// <summary>GARCH(1,1) fitted to the index's last log returns.</summary>
/// <param name="Model">The model; null where it could not be fitted.</param>
/// <param name="Failure">Why not.</param>
/// <param name="Percentile">Where the variance of the next day stands among the last ones of this model.</param>
internal sealed record FittedGarch(GarchModel? Model, GarchFailure? Failure, double? Percentile)
{
    // Ten years: long enough for the persistence, short enough to be of this market.
    private const int MostReturns = 2520;

    /// <summary>Fits the returns up to a bar.</summary>
    public static FittedGarch To(BarSeries bars, int last)
    {
        var first = Math.Max(0, last - MostReturns);
        var returns = LogReturns.Of(bars.Close.AsSpan(first, last + 1 - first));
        var (model, failure) = Garch.Fit(returns);
        return new FittedGarch(model, failure, model is null ? null : Rank(model.Variances(returns).AsSpan()[^WindowVolatility.History..]));
    }

    /// <summary>Why there is no model, for people.</summary>
    public string? Reason(string symbol, DateOnly day) => Failure switch
    {
        null => null,
        GarchFailure.TooFewReturns => $"GARCH needs {Garch.MinimumReturns} returns; {symbol} has fewer up to {day:yyyy-MM-dd}.",
        GarchFailure.NoVariance => $"{symbol} did not move in the ten years up to {day:yyyy-MM-dd}.",
        _ => $"The likelihood of the returns of {symbol} up to {day:yyyy-MM-dd} has no top that could be found.",
    };

    private static double? Rank(Span<double> variances)
    {
        foreach (ref var variance in variances)
        {
            variance = Math.Sqrt(TradingYear.Days * variance);
        }

        return WindowVolatility.Percentile(variances);
    }
}
