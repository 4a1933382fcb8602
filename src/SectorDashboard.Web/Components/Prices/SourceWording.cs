using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Sources;

namespace SectorDashboard.Web.Components.Prices;

/// <summary>Words for what sources do and how they fail.</summary>
internal static class SourceWording
{
    public static string AdjustedFor(AdjustedFor adjusted) => adjusted switch
    {
        MarketData.Bars.AdjustedFor.Nothing => "nothing: as traded",
        MarketData.Bars.AdjustedFor.Splits => "splits",
        MarketData.Bars.AdjustedFor.SplitsAndDividends => "splits and dividends",
        _ => throw new ArgumentOutOfRangeException(nameof(adjusted), adjusted, "No such adjustment."),
    };

    public static string Outcome(SourceFailure? failure) => failure switch
    {
        null => "✓ answered",
        SourceFailure.Unreachable => "✗ not reached",
        SourceFailure.TimedOut => "✗ too slow",
        SourceFailure.LimitReached => "✗ limit reached",
        SourceFailure.KeyRefused => "✗ key refused",
        SourceFailure.NotKnown => "✗ symbol not known",
        SourceFailure.ServerError => "✗ error at the source",
        SourceFailure.NotPrices => "✗ no prices in it",
        SourceFailure.CutOff => "✗ broken off",
        SourceFailure.TooLarge => "✗ too large",
        SourceFailure.WrongSymbol => "✗ another symbol",
        SourceFailure.Empty => "✗ empty",
        SourceFailure.Contradictory => "✗ contradicts itself",
        SourceFailure.Resting => "– left alone for now",
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "No such failure."),
    };
}
