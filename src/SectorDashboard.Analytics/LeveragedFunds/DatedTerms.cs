namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>What a daily-reset fund promises and costs through time: its multiple changes on known days, its rates per year stay.</summary>
/// <param name="Leverage">The daily multiples.</param>
/// <param name="Fee">Expense ratio.</param>
/// <param name="Cash">Rate earned on cash, and paid on what is borrowed.</param>
/// <param name="Spread">Financing or borrow spread paid on the exposure.</param>
public sealed record DatedTerms(LeverageSchedule Leverage, double Fee, double Cash, double Spread)
{
    /// <summary>The terms on a day.</summary>
    public FundTerms On(DateOnly day) => With(Leverage.On(day));

    /// <summary>The terms with a given multiple.</summary>
    public FundTerms With(double leverage) => new(leverage, Fee, Cash, Spread);
}
