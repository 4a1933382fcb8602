using System.Text;
using SectorDashboard.MarketData.Events;

namespace SectorDashboard.MarketData.Tests.Events;

public sealed class EventBookTests
{
    [Fact]
    public async Task A_full_store_takes_nothing_and_the_report_says_so()
    {
        using var book = new EventBook(new FixedStore(null), TimeProvider.System);

        var report = await book.ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes("date,title\n2026-01-28,CPI\n")), "a.csv", TestContext.Current.CancellationToken);

        Assert.NotNull(report.Refusal);
        Assert.Equal((1, 0, 0, null, null), (report.Rows, report.Accepted, report.Added, report.First, report.Last));
    }

    [Fact]
    public async Task An_event_that_somebody_removes_at_once_is_given_back_as_it_was_added()
    {
        using var book = new EventBook(new FixedStore(1), TimeProvider.System);

        var result = await book.AddAsync(new EventDraft(new(2026, 1, 28), "CPI"), TestContext.Current.CancellationToken);

        Assert.Empty(result.Problems);
        Assert.Equal("CPI", result.Event!.Title);
    }

    /// <summary>Says how many it has added, and has none.</summary>
    private sealed class FixedStore(int? added) : IEventStore
    {
        public Task<IReadOnlyList<MarketEvent>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<MarketEvent>>([]);

        public Task<int?> AddAsync(IReadOnlyList<MarketEvent> events, int most, CancellationToken cancellation) => Task.FromResult(added);

        public Task<bool> RemoveAsync(string id, CancellationToken cancellation) => Task.FromResult(false);
    }
}
