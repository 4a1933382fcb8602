using SectorDashboard.Analytics.Decay;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>Says which multiple of the index a fund is held against.</summary>
public static class Multiples
{
    /// <summary>"−3.0×", or "leverage ×" where the fund changed its multiple within the range.</summary>
    public static string Of(Answer answer) =>
        answer.Decay.Selected is { EarlierParts.Count: > 0 } ? "leverage ×" : $"{Say.Number(answer.Inputs.Leverage, 1)}×";

    /// <summary>"−3.0 times that", or the multiples of a ledger with the days on which they ended.</summary>
    internal static string TimesThat(DecayLedger ledger) => ledger.EarlierParts.Count == 0
        ? $"{Say.Number(ledger.Leverage, 1)} times that"
        : $"{string.Concat(ledger.EarlierParts.Select(part => $"{Say.Number(part.Leverage, 1)} times that until {Say.Day(part.To)} and "))}{Say.Number(ledger.Leverage, 1)} times that afterwards";
}
