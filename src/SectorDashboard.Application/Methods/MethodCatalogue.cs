namespace SectorDashboard.Application.Methods;

/// <summary>Every formula behind a number of the page, with source, code, test and published figures.</summary>
public static class MethodCatalogue
{
    /// <summary>The methods in the order in which the page lists them.</summary>
    public static IReadOnlyList<MethodSection> Sections { get; } =
    [
        QuoteMethods.Section,
        LeveragedFundMethods.Section,
        DecayMethods.Section,
        BetaMethods.Section,
        VolatilityMethods.Section,
        HedgingMethods.Section,
        SentimentMethods.Section,
        RegimeMethods.Section,
        RiskMethods.Section,
        EventMethods.Section,
    ];
}
