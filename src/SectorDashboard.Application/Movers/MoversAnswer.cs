namespace SectorDashboard.Application.Movers;

/// <summary>What moved the index on the range's last session: members' weights times their returns.</summary>
/// <param name="Date">The session.</param>
/// <param name="IndexReturn">The index's return on it, from its own close before and with dividends; a fraction.</param>
/// <param name="WeightsAsOf">The day of the weights, at most a quarter before or after the session.</param>
/// <param name="WeightsSource">Where they come from.</param>
/// <param name="Members">The members with a weight and a return of the session, the largest contribution first.</param>
/// <param name="Others">The index's return less those contributions: the members without, what the weights drifted by between their day and the session, and the members' dividends where the index has none.</param>
public sealed record MoversAnswer(
    DateOnly Date, double IndexReturn, DateOnly WeightsAsOf, string WeightsSource, IReadOnlyList<MemberContribution> Members, double Others)
{
    /// <summary>The share of one member's contribution in the index's return; null where the index hardly moved or the member is not known.</summary>
    public double? ShareOf(string symbol) =>
        Math.Abs(IndexReturn) >= LeastMove && Members.FirstOrDefault(member => member.Symbol == symbol) is { } member ? member.Contribution / IndexReturn : null;

    // Under a tenth of a percent a share of the move is a quotient of noise.
    private const double LeastMove = 0.001;
}

/// <summary>What one member did to the index.</summary>
/// <param name="Symbol">The member.</param>
/// <param name="Weight">Its weight; a fraction.</param>
/// <param name="Return">Its return on the session, from its own close before and with dividends; a fraction.</param>
/// <param name="Contribution">Weight times return.</param>
public sealed record MemberContribution(string Symbol, double Weight, double Return, double Contribution);
