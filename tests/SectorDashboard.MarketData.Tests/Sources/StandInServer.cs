using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SectorDashboard.MarketData.Tests.Sources;

/// <summary>Stands in for a source on loopback and counts what it is asked.</summary>
internal sealed class StandInServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _concurrent;
    private int _mostConcurrent;

    private StandInServer(WebApplication app) => _app = app;

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public Uri Address => new(_app.Urls.First() + "/");

    public ConcurrentQueue<(string Target, IHeaderDictionary Headers)> Requests { get; } = new();

    public int MostConcurrent => _mostConcurrent;

    public static async Task<StandInServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new StandInServer(builder.Build());
        server._app.Run(server.HandleAsync);
        await server._app.StartAsync();
        return server;
    }

    public void Says(string body, int status = 200, params (string Name, string Value)[] headers) => Answer = context => SendAsync(context, body, status, headers);

    /// <summary>Gives the answers one after the other, and the last one again and again.</summary>
    public void SaysInTurn(params Func<HttpContext, Task>[] answers)
    {
        var next = -1;
        Answer = context => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)](context);
    }

    public static Task SendAsync(HttpContext context, string body, int status = 200, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return body.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Sends one byte after the other for as long as somebody listens.</summary>
    public void DripsSlowly(string body) => Answer = async context =>
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        for (var i = 0; ; i++)
        {
            await context.Response.Body.WriteAsync(bytes.AsMemory(i % bytes.Length, 1), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(5, context.RequestAborted);
        }
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        Requests.Enqueue((context.Request.Path + context.Request.QueryString.ToString(), new HeaderDictionary(context.Request.Headers.ToDictionary())));
        var concurrent = Interlocked.Increment(ref _concurrent);
        for (var most = _mostConcurrent; concurrent > most; most = _mostConcurrent)
        {
            Interlocked.CompareExchange(ref _mostConcurrent, concurrent, most);
        }

        try
        {
            await Answer(context);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // Whoever asked has heard enough.
        }
        finally
        {
            Interlocked.Decrement(ref _concurrent);
        }
    }
}
