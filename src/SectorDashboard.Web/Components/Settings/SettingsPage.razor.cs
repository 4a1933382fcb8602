using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.Web.Components.Shell;

namespace SectorDashboard.Web.Components.Settings;

/// <summary>The funds and indices that the program knows, and those that people add.</summary>
public sealed partial class SettingsPage
{
    private readonly Focus _focus = new();
    private InstrumentDraft? _draft;
    private WrongInstrumentException? _wrong;
    private string? _message;
    private string? _removing;
    private ElementReference _said;
    private MudButton? _add;

    [Inject]
    private InstrumentBook Book { get; set; } = null!;

    [Inject]
    private MarketHistoryCache Histories { get; set; } = null!;

    private IEnumerable<(JsonObject Entry, Instrument Instrument)> Own =>
        Book.Own.Select(entry => (entry, Book.Current.Describe(InstrumentBook.NameOf(entry))));

    /// <inheritdoc/>
    protected override Task OnAfterRenderAsync(bool firstRender) => _focus.MoveAsync();

    private static string Multiple(Instrument instrument) => string.Join(", ", instrument.LeverageHistory.Select(
        (dated, i) => i == 0 ? Number(dated.Leverage) : $"{Number(dated.Leverage)} since {Say.Day(dated.From)}"));

    private static string Index(Instrument instrument) => string.Join(", ", instrument.IndexHistory.Select(
        (dated, i) => i == 0 ? dated.Name : $"{dated.Name} since {Say.Day(dated.From)}"));

    private static string Fee(Instrument instrument) => instrument.Fee is not { } fee ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{fee:0.00 %}{(instrument.FeeAsOf is { } day ? $" as of {Say.Day(day)}" : "")}");

    private static string Splits(Instrument instrument) =>
        instrument.Splits.Count == 0 ? "" : $"{instrument.Splits.Count}, the last on {Say.Day(instrument.Splits[^1].Date)}";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void Add() => Open(new InstrumentDraft());

    private void Edit(JsonObject entry) => Open(InstrumentDraft.Of(entry));

    private void Open(InstrumentDraft draft) => (_draft, _wrong, _message) = (draft, null, null);

    private void Close()
    {
        (_draft, _wrong) = (null, null);
        _focus.GoTo(() => _add!.FocusAsync());
    }

    private Task SaveAsync() => ChangeAsync(() =>
    {
        var instrument = Book.Save(_draft!.ToEntry());
        Close();
        return $"{instrument.Symbol} is saved. For prices, import {instrument.Symbol}.csv or let a source be asked.";
    });

    /// <summary>The first press asks, the second removes: nothing is kept of what was entered.</summary>
    private async Task RemoveAsync(string symbol)
    {
        if (_removing != symbol)
        {
            _removing = symbol;
            return;
        }

        _removing = null;
        await ChangeAsync(() =>
        {
            Book.Remove(symbol);
            _focus.GoTo(() => _said.FocusAsync());
            return $"{symbol} is removed from your list. Its prices are kept.";
        });
    }

    private async Task ChangeAsync(Func<string> change)
    {
        _wrong = null;
        try
        {
            _message = change();
            await Histories.ReloadAsync(CancellationToken.None);
        }
        catch (WrongInstrumentException e)
        {
            _wrong = e;
            _message = _draft is null ? $"Nothing was changed: {e.Message}" : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _message = $"Nothing was changed, for the file could not be written: {e.Message}";
        }
        catch (StorageException e)
        {
            _message = $"{_message} The prices could not be read again: {e.Message}";
        }
    }
}
