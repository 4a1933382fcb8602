using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;
using SectorDashboard.Web.Components.Shell;

namespace SectorDashboard.Web.Components.Events;

/// <summary>Takes calendars and notes, and lists what is kept of them.</summary>
public sealed partial class EventsSection : IDisposable
{
    private const int MostShown = 250;

    private static readonly EventCategory[] s_categories = [EventCategory.Note, EventCategory.Earnings, EventCategory.CentralBank, EventCategory.Inflation, EventCategory.Other];

    private readonly Focus _focus = new();
    private ElementReference _said;
    private IReadOnlyList<MarketEvent> _events = [];
    private IReadOnlyList<EventProblem> _problems = [];
    private EventImportReport? _report;
    private DateOnly? _date;
    private string? _title;
    private EventCategory _category = EventCategory.Note;
    private string? _message;
    private string? _unread;
    private string? _removing;
    private bool _busy;

    // A new input after each import: a browser does not tell when the same file is chosen again.
    private int _imports;

    [Inject]
    private EventBook Events { get; set; } = null!;

    /// <summary>The latest first.</summary>
    private IEnumerable<MarketEvent> Shown => _events.Reverse().Take(MostShown);

    /// <inheritdoc/>
    public void Dispose() => Events.Changed -= OnChanged;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Events.Changed += OnChanged;
        try
        {
            _events = await Events.ListAsync(CancellationToken.None);
        }
        catch (StorageException e)
        {
            _events = Events.Known;
            _unread = $"The list could not be read{(_events.Count > 0 ? " again; this is how it was last read" : "")}. {e.Message}";
        }
    }

    /// <inheritdoc/>
    protected override Task OnAfterRenderAsync(bool firstRender) => _focus.MoveAsync();

    private static string ReportText(EventImportReport report) => report.Refusal is { } refusal
        ? $"Nothing was imported from {report.FileName}: {refusal}"
        : $"{report.FileName}, {report.Format}: {Say.Count(report.Added, "new event")} from {Say.Day(report.First)} to {Say.Day(report.Last)}; {report.Accepted} of {report.Rows} entries taken, {report.Rejected} rejected.";

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        (_events, _unread) = (Events.Known, null);
        StateHasChanged();
    });

    private async Task ImportAsync(InputFileChangeEventArgs chosen)
    {
        (_busy, _report, _message) = (true, null, null);
        StateHasChanged();
        await TryAsync(async () => _report = await ImportAsync(chosen.File));
        (_busy, _imports) = (false, _imports + 1);
    }

    /// <summary>The browser's stream is read into memory: a calendar is small, and a larger file is not read at all.</summary>
    private async Task<EventImportReport> ImportAsync(IBrowserFile file)
    {
        if (file.Size > EventLimits.MaxBytes)
        {
            return Refused(file, $"The file has {file.Size:N0} bytes; at most {EventLimits.MaxBytes:N0} are read.");
        }

        try
        {
            await using var upload = file.OpenReadStream(EventLimits.MaxBytes);
            using var copy = new MemoryStream();
            await upload.CopyToAsync(copy);
            copy.Position = 0;
            return await Events.ImportAsync(copy, file.Name, CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or TaskCanceledException or InvalidOperationException or JSException or TimeoutException)
        {
            return Refused(file, $"The upload broke off: {e.Message}");
        }
    }

    private static EventImportReport Refused(IBrowserFile file, string reason) => new(file.Name, "", 0, 0, 0, 0, null, null, [], reason);

    private Task AddAsync() => TryAsync(async () =>
    {
        var result = await Events.AddAsync(new EventDraft(_date, _title, _category.ToString()), CancellationToken.None);
        _problems = result.Problems;
        _message = null;
        if (result.Event is { } added)
        {
            _message = $"Added: {Say.Day(added.Date)} {added.Title}.";
            _title = null;
        }
    });

    /// <summary>The first press asks, the second removes: nothing is kept of what was removed.</summary>
    private async Task RemoveAsync(MarketEvent single)
    {
        if (_removing != single.Id)
        {
            _removing = single.Id;
            return;
        }

        _removing = null;
        await TryAsync(async () =>
        {
            _message = await Events.RemoveAsync(single.Id, CancellationToken.None) ? $"Removed: {Say.Day(single.Date)} {single.Title}." : "Somebody has removed that already.";
            _focus.GoTo(() => _said.FocusAsync());
        });
    }

    private async Task TryAsync(Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (StorageException e)
        {
            _message = $"Nothing was changed. {e.Message}";
        }
    }

    private string? Invalid(string field) => _problems.Any(p => p.Field == field) ? "true" : null;

    private RenderFragment Wrong(string field) => builder =>
    {
        if (_problems.FirstOrDefault(p => p.Field == field) is { } problem)
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "role", "alert");
            builder.AddAttribute(2, "class", "field-error");
            builder.AddContent(3, problem.Message);
            builder.CloseElement();
        }
    };
}
