using SectorDashboard.Analytics.Decay;

namespace SectorDashboard.Application.Decay;

/// <summary>Why the fund did not return its multiple of the index, as a ledger whose entries add up.</summary>
/// <param name="Selected">The ledger of the range.</param>
/// <param name="Years">A ledger for each calendar year of the common history up to the range's last day, each from the last close before it.</param>
public sealed record DecayAnswer(DecayLedger? Selected, IReadOnlyList<DecayLedger> Years)
{
    /// <summary>No ledger, for lack of common prices.</summary>
    public static DecayAnswer None { get; } = new(null, []);
}
