using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SectorDashboard.MarketData.Tests.Sources;

/// <summary>Stands in for a source that breaks off or never ends, which a real server does not do on purpose. Its bytes go to the network uncounted by others.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<BareServer, Socket, Task> _answer;
    private readonly Task _serving;
    private long _bytesSent;
    private int _requests;

    private BareServer(Func<BareServer, Socket, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    public int Requests => _requests;

    public long BytesSent => Interlocked.Read(ref _bytesSent);

    /// <summary>Promises a whole body and ends in the middle of it.</summary>
    public static BareServer ThatBreaksOffIn(string body) => new(async (server, socket) =>
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        await server.SendAsync(socket, Head($"Content-Length: {bytes.Length}"));
        await server.SendAsync(socket, bytes.AsMemory(0, bytes.Length / 2));
        socket.Shutdown(SocketShutdown.Both);
    });

    /// <summary>Sends a long body, promised or in chunks, for as long as somebody listens.</summary>
    public static BareServer ThatFloods(string start, long length, bool promises) => new(async (server, socket) =>
    {
        var block = new byte[64 * 1024];
        Array.Fill(block, (byte)' ');
        Encoding.UTF8.GetBytes(start, block);
        var chunk = Encoding.ASCII.GetBytes(block.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n");
        await server.SendAsync(socket, Head(promises ? $"Content-Length: {length}" : "Transfer-Encoding: chunked"));
        for (long sent = 0; sent < length; sent += block.Length)
        {
            await server.SendAsync(socket, promises ? default : chunk);
            await server.SendAsync(socket, block);
            await server.SendAsync(socket, promises ? default : "\r\n"u8.ToArray());
        }
    });

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Dispose();
    }

    private static ReadOnlyMemory<byte> Head(string header) => Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{header}\r\n\r\n");

    private async Task SendAsync(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var sent = await socket.SendAsync(bytes);
            Interlocked.Add(ref _bytesSent, sent);
            bytes = bytes[sent..];
        }
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var socket = await _listener.AcceptSocketAsync();
                Interlocked.Increment(ref _requests);
                await socket.ReceiveAsync(new byte[16 * 1024]);
                await _answer(this, socket);
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown)
            {
                // Whoever asked has heard enough.
            }
            catch (Exception e) when (e is ObjectDisposedException or SocketException or InvalidOperationException)
            {
                return;
            }
        }
    }
}
