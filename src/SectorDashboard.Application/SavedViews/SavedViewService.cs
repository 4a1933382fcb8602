using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.SavedViews;

/// <summary>Saves views, pinned to the vintage of their numbers, and lets only the holder of the edit key change them.</summary>
public sealed class SavedViewService(ISavedViewStore store, MarketHistoryCache histories, AnalyticsService analytics, TimeProvider time)
{
    /// <summary>The longest name.</summary>
    public const int LongestName = 120;

    /// <summary>The longest notes.</summary>
    public const int LongestNotes = 4000;

    private const int KeyBytes = 16;

    /// <summary>The view of an id, or null.</summary>
    public Task<SavedView?> FindAsync(string id, CancellationToken cancellation) => store.FindAsync(id, cancellation);

    /// <summary>The view that a saved view stands for: its query, at its vintage.</summary>
    public static View Open(SavedView saved) => ViewCodec.Read(saved.Query).View with { AsOf = saved.AsOf };

    /// <summary>What has become of the data behind a saved view.</summary>
    public async Task<DataChange> ChangeSinceAsync(SavedView saved, CancellationToken cancellation)
    {
        var view = Open(saved);
        var then = await histories.AsOfAsync(saved.AsOf, cancellation);
        var answered = analytics.Answer(view, then, AnswerScope.WithoutSimulation, cancellation);
        return DataChange.Since(view, answered.Answer, then, await histories.AsOfAsync(null, cancellation));
    }

    /// <summary>Saves a view under a new id. With problems nothing is saved.</summary>
    public async Task<SavingResult> CreateAsync(SavedViewDraft draft, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var editKey = RandomKey();
        var blank = new SavedView
        {
            Id = RandomKey(),
            Name = "",
            Query = "",
            Notes = "",
            AsOf = now,
            CreatedAt = now,
            UpdatedAt = now,
            EditKeyHash = Hash(editKey),
        };
        return await SaveAsync(blank, draft, editKey, cancellation);
    }

    /// <summary>Replaces what a saved view says. The caller has checked the edit key with <see cref="MayEdit"/>. With problems nothing is saved.</summary>
    public Task<SavingResult> UpdateAsync(SavedView saved, SavedViewDraft draft, CancellationToken cancellation) =>
        SaveAsync(saved with { UpdatedAt = time.GetUtcNow() }, draft, null, cancellation);

    /// <summary>Removes a saved view. The caller has checked the edit key with <see cref="MayEdit"/>.</summary>
    public Task DeleteAsync(SavedView saved, CancellationToken cancellation) => store.DeleteAsync(saved.Id, cancellation);

    /// <summary>Whether a key allows changing a view; takes the same time for every wrong key.</summary>
    public static bool MayEdit(SavedView saved, string? editKey) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(Hash(editKey ?? "")), Encoding.ASCII.GetBytes(saved.EditKeyHash));

    private async Task<SavingResult> SaveAsync(SavedView target, SavedViewDraft draft, string? editKey, CancellationToken cancellation)
    {
        var reading = ViewCodec.Read(draft.Query);
        var problems = new List<ViewProblem>(reading.Problems);
        var name = (draft.Name ?? "").Trim();
        var notes = draft.Notes ?? "";
        if (name.Length is 0 or > LongestName)
        {
            problems.Add(new ViewProblem("name", name, $"name must have 1 to {LongestName} characters."));
        }

        // PostgreSQL's texts cannot hold it.
        if (name.Contains('\0'))
        {
            problems.Add(new ViewProblem("name", "", "name must not contain the character U+0000."));
        }

        if (notes.Contains('\0'))
        {
            problems.Add(new ViewProblem("notes", "", "notes must not contain the character U+0000."));
        }

        if (notes.Length > LongestNotes)
        {
            problems.Add(new ViewProblem("notes", "", $"notes must have at most {LongestNotes} characters."));
        }

        // A new view gets the vintage of now; a changed one keeps its own, so that renaming it does not change its numbers.
        var view = reading.View with { AsOf = reading.View.AsOf ?? target.AsOf };
        var history = await histories.AsOfAsync(view.AsOf, cancellation);
        var answered = analytics.Answer(view, history, AnswerScope.WithoutSimulation, cancellation);
        problems.AddRange(answered.Problems);
        if (problems.Count > 0)
        {
            return new SavingResult(null, null, problems);
        }

        var saved = target with
        {
            Name = name,
            Notes = notes,
            Query = ViewCodec.Write(view with { AsOf = null }),
            AsOf = answered.Answer.Inputs.Asof,
        };
        await store.SaveAsync(saved, cancellation);
        return new SavingResult(saved, editKey, []);
    }

    private static string RandomKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

/// <summary>What a person wants to save.</summary>
/// <param name="Name">A name for people.</param>
/// <param name="Query">A query string of view keys.</param>
/// <param name="Notes">Anything else.</param>
public sealed record SavedViewDraft(string? Name, string? Query, string? Notes);

/// <summary>The saved view, and for a new one the key that allows changing it; or what is wrong with the draft.</summary>
public sealed record SavingResult(SavedView? Saved, string? EditKey, IReadOnlyList<ViewProblem> Problems);
