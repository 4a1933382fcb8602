using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Calendar;
using SectorDashboard.MarketData.Tests.Sources;
using SectorDashboard.Web.Tests.Sources;

namespace SectorDashboard.Web.Tests.Durability;

/// <summary>A source on loopback that raises every close by a dollar with each answer, so that every refresh records whole histories.</summary>
internal sealed class LiveSource : IAsyncDisposable
{
    // Yahoo does not know the symbol that is asked for first, so that a refresh follows every start.
    private const string Unknown = "/SOXS";

    private readonly StandInServer _server;
    private readonly List<DateOnly> _sessions;
    private int _answers;

    private LiveSource(StandInServer server)
    {
        var last = TradingCalendar.LastSession(TimeProvider.System.GetUtcNow());
        _server = server;
        _sessions = [.. TradingCalendar.Sessions(last.AddYears(-2), last)];
        _server.Answer = context =>
        {
            var path = context.Request.Path.Value!;
            var symbol = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
            return path.EndsWith(Unknown, StringComparison.Ordinal) || !path.Contains("/chart/", StringComparison.Ordinal)
                ? StandInServer.SendAsync(context, "Not Found", 404)
                : StandInServer.SendAsync(context, YahooAnswer.Of(symbol, _sessions, Closes(Interlocked.Increment(ref _answers))));
        };
    }

    /// <summary>The program's settings for it.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Online"] = "true",
        ["SourceOrder:Default"] = "Yahoo",
        ["Sources:Yahoo:BaseAddress"] = _server.Address.ToString(),
        ["Sources:Direxion:BaseAddress"] = _server.Address.ToString(),
    };

    public static async Task<LiveSource> StartAsync() => new(await StandInServer.StartAsync());

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>Fails unless the recording is exactly one of the answers.</summary>
    public void AssertIsWhole(PriceRecording recording)
    {
        Assert.Equal(_sessions, recording.Bars.Dates);
        var answer = (int)(recording.Bars.Close[0] - Closes(0).First());
        Assert.InRange(answer, 1, _answers);
        Assert.Equal(Closes(answer), recording.Bars.Close);
    }

    private IEnumerable<double> Closes(int answer) => _sessions.Select((_, i) => 100.0 + answer + (i % 7));
}
