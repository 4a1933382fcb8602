using SectorDashboard.Analytics.Decay;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Decay;

/// <summary>Why the fund did not return its multiple of the index, as a ledger whose entries add up.</summary>
/// <param name="Selected">The ledger of the range.</param>
/// <param name="Years">A ledger for each calendar year of the common history up to the range's last day, each from the last close before it.</param>
public sealed record DecayAnswer(DecayLedger? Selected, IReadOnlyList<DecayLedger> Years)
{
    /// <summary>No ledger, for lack of common prices.</summary>
    public static DecayAnswer None { get; } = new(null, []);
}

/// <summary>What the ledger of a period depends on.</summary>
internal sealed record DecayLedgerKey(SeriesKey Fund, SeriesKey Index, ReturnPeriod Period, FundTerms Terms);

/// <summary>What the ledgers of the calendar years up to a day depend on; without a leverage, each year has the fund's own of that time.</summary>
internal sealed record YearLedgersKey(SeriesKey Fund, SeriesKey Index, DateOnly LastDay, FundTerms Terms, bool FundsOwnLeverage);

/// <summary>What the daily-reset path of a period depends on; the fund decides which days are common.</summary>
internal sealed record DailyResetPathKey(SeriesKey Index, SeriesKey Fund, ReturnPeriod Period, FundTerms Terms);
