using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources;

namespace SectorDashboard.MarketData.Tests.Sources;

/// <summary>Asks sources for tests, as the program wires them, and keeps everything that is logged meanwhile.</summary>
internal sealed class Asking : IDisposable
{
    public const string Key = "s3cret+key/0123456789";

    public static readonly DateOnly LastSession = new(2026, 1, 7);

    private readonly ServiceProvider _services;
    private readonly LogBook _log = new();

    public Asking(Uri address, Func<SourceSettings, SourceSettings>? change = null, TimeProvider? time = null)
    {
        var settings = new SourceSettings { BaseAddress = address, ApiKey = Key, RetryDelay = TimeSpan.FromMilliseconds(1), Pace = TimeSpan.Zero };
        settings = change is null ? settings : change(settings);
        _services = new ServiceCollection()
            .AddSingleton(time ?? TimeProvider.System)
            .AddLogging(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace))
            .AddPriceSources(SourceNames.All.ToDictionary(name => name, _ => settings, StringComparer.Ordinal))
            .BuildServiceProvider();
    }

    public string Logged => string.Join('\n', _log.Lines);

    public IHoldingsSource Holdings => _services.GetRequiredService<IHoldingsSource>();

    public IPriceSource Source(string name) => _services.GetServices<IPriceSource>().Single(source => source.Description.Name == name);

    public Task<SourceOutcome> FetchAsync(SourceExample example, SourceValidators? validators = null) =>
        FetchAsync(example.Source, example.Instrument, validators);

    public Task<SourceOutcome> FetchAsync(string source, Instrument instrument, SourceValidators? validators = null) =>
        Source(source).FetchAsync(new SourceRequest(instrument, LastSession, validators), TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _services.Dispose();
        _log.Dispose();
    }

    private sealed class LogBook : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString()!);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
