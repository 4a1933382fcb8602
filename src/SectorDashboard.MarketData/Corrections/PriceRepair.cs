using System.Security.Cryptography;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.MarketData.Corrections;

/// <summary>
/// Repairs prices as people decide: shows what a decision would change, records it, and records its undoing. Two who decide the same at once
/// decide it once. Safe for concurrent use.
/// </summary>
public sealed class PriceRepair(PriceJournal journal)
{
    /// <summary>The longest reason.</summary>
    public const int LongestReason = RepairCheck.LongestReason;

    private const int IdBytes = 16;

    /// <summary>What a draft would change in a market of real prices, or what is wrong with it; the reason is not looked at.</summary>
    public static RepairPreview Preview(RepairDraft draft, Market real)
    {
        var problems = RepairCheck.Terms(draft, real).ToList();
        return problems.Count > 0 ? new RepairPreview(null, problems) : new RepairPreview(RepairProposal.Of(Correction(draft, real), real), []);
    }

    /// <summary>Records a decision. With problems nothing is recorded.</summary>
    public async Task<RepairResult> ApplyAsync(RepairDraft draft, CancellationToken cancellation)
    {
        PriceCorrection? decided = null;
        List<RepairProblem> problems = [];
        var instant = await journal.AppendAsync(
            history =>
            {
                problems = [.. RepairCheck.Terms(draft, history.Real), .. RepairCheck.Reason(draft.Reason)];
                decided = problems.Count > 0 ? null : Correction(draft, history.Real) with { Id = RandomId(), Reason = draft.Reason!.Trim() };
                return Addition(decided);
            },
            cancellation);
        return new RepairResult(Recorded(decided, instant), problems);
    }

    /// <summary>Records that a decision is undone, and returns that; null where there is no such decision, or it has been undone already.</summary>
    public async Task<PriceCorrection?> UndoAsync(string id, CancellationToken cancellation)
    {
        PriceCorrection? undoing = null;
        var instant = await journal.AppendAsync(
            history =>
            {
                var all = history.Real.All.SelectMany(prices => prices.Corrections).ToList();
                var decided = all.Exists(c => c.Undoes == id) ? null : all.Find(c => c.Id == id && c.Undoes is null);
                undoing = decided is null ? null : decided with { Id = RandomId(), Reason = $"Undoes the decision of {decided.RecordedAt:yyyy-MM-dd HH:mm} UTC.", Undoes = id };
                return Addition(undoing);
            },
            cancellation);
        return Recorded(undoing, instant);
    }

    private static PriceCorrection Correction(RepairDraft draft, Market real)
    {
        var prices = real.Find(draft.Symbol!)!;
        return new PriceCorrection
        {
            Id = "",
            Symbol = prices.Symbol,
            Source = prices.Source,
            Date = draft.Date!.Value,
            Ratio = draft.Ratio!.Value,
            IsSplit = draft.IsSplit ?? RepairDraft.LooksLikeSplit(prices),
            Step = prices.AsGiven.Bars.StepOn(draft.Date.Value)!.Value,
            Reason = "",
            RecordedAt = default,
        };
    }

    private static PriceArchive? Addition(PriceCorrection? decision) => decision is null ? null : new PriceArchive { Corrections = [decision] };

    private static PriceCorrection? Recorded(PriceCorrection? decision, DateTimeOffset? instant) =>
        instant is { } at ? decision! with { RecordedAt = at } : null;

    private static string RandomId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
}

/// <summary>What a draft would change, or what is wrong with it.</summary>
public sealed record RepairPreview(RepairProposal? Proposal, IReadOnlyList<RepairProblem> Problems);

/// <summary>The decision as recorded, or what is wrong with the draft.</summary>
public sealed record RepairResult(PriceCorrection? Correction, IReadOnlyList<RepairProblem> Problems);
