using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Refresh;
using SectorDashboard.Tests;

namespace SectorDashboard.Web.Tests.Components;

/// <summary>What a page needs, with stores that keep everything in memory and a clock that stands still after the sample's last close.</summary>
internal static class DashboardServicesInMemory
{
    public static void AddDashboardInMemory(this IServiceCollection services, params PriceRecording[] recordings)
    {
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(SampleAnswers.LastDay, new TimeOnly(22, 0), TimeSpan.Zero)));
        services.AddSingleton<IPriceStore>(new MemoryPriceStore(recordings));
        services.AddSingleton<ISavedViewStore>(new SavedViewStore());
        services.AddSingleton<IEventStore>(new MemoryEventStore());
        services.AddSingleton<EventBook>();
        services.AddSingleton(new InstrumentBook(SampleAnswers.Catalogue));
        services.AddSingleton(SampleAnswers.Analytics);
        services.AddSingleton(new ImportLimits());
        services.AddSingleton<MarketHistoryCache>();
        services.AddSingleton<PriceJournal>();
        services.AddSingleton<PriceRepair>();
        services.AddSingleton<PriceImporter>();
        services.AddSingleton(SourceOrder.Standard);
        services.AddSingleton<PriceRefresh>();
        services.AddSingleton<SavedViewService>();
    }

    private sealed class SavedViewStore : ISavedViewStore
    {
        private readonly ConcurrentDictionary<string, SavedView> _views = new(StringComparer.Ordinal);

        public Task<SavedView?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(_views.GetValueOrDefault(id));

        public Task SaveAsync(SavedView view, CancellationToken cancellation)
        {
            _views[view.Id] = view;
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string id, CancellationToken cancellation)
        {
            _views.TryRemove(id, out _);
            return Task.CompletedTask;
        }
    }
}
