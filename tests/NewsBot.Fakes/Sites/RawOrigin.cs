using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace NewsBot.Fakes.Sites;

/// <summary>
/// An origin that speaks raw bytes: it reads the head of one request, then the script writes what it likes, also what
/// no web server would send.
/// </summary>
public sealed class RawOrigin : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, CancellationToken, Task> _script;
    private readonly bool _readHead;
    private readonly Task _accepting;
    private int _connections;

    /// <param name="script">Writes the answer to one request; the connection is closed when it returns.</param>
    /// <param name="readHead">False where the script reads the request itself.</param>
    public RawOrigin(Func<Stream, CancellationToken, Task> script, bool readHead = true)
    {
        _readHead = readHead;
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>An origin that always sends the same.</summary>
    public RawOrigin(string answer)
        : this((stream, cancellation) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer), cancellation).AsTask())
    {
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>How many connections were made.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
            _ = AnswerAsync(await _listener.AcceptSocketAsync(_stop.Token));
    }

    private async Task AnswerAsync(Socket socket)
    {
        Interlocked.Increment(ref _connections);
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            if (_readHead)
                await ReadHeadAsync(stream, _stop.Token);
            await _script(stream, _stop.Token);
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception error)
            when (error is IOException or SocketException or OperationCanceledException or AuthenticationException)
        {
            // The other side hung up, as most of the scripts want it to.
        }
    }

    private static async Task ReadHeadAsync(Stream stream, CancellationToken cancellation)
    {
        byte[] one = new byte[1];
        int newlines = 0;
        while (newlines < 2 && await stream.ReadAsync(one, cancellation) == 1)
            newlines = one[0] == '\n' ? newlines + 1 : one[0] == '\r' ? newlines : 0;
    }
}
