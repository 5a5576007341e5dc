using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NewsBot.Fakes.Net;

/// <summary>
/// A way to a server on loopback that goes wrong as it is told: slow, dripping, cut after some bytes or in the middle
/// of an answer. What is changed here holds for connections that are open, too.
/// </summary>
public sealed class ChaosProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<ChaosLink, bool> _links = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly int _target;
    private readonly Task _accepting;
    private IReadOnlyList<string> _signs = [];
    private int _toSwallow;
    private int _swallowed;
    private int _connections;

    /// <param name="target">The server's port on 127.0.0.1.</param>
    /// <param name="clock">Tells the time to what is slow.</param>
    public ChaosProxy(int target, TimeProvider? clock = null)
    {
        (_target, Clock) = (target, clock ?? TimeProvider.System);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The same as an address.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>What becomes of what clients say.</summary>
    public ChaosManner ToServer { get; set; } = new();

    /// <summary>What becomes of what the server says.</summary>
    public ChaosManner ToClient { get; set; } = new();

    /// <summary>New connections are reset before a byte has passed.</summary>
    public bool IsCut { get; set; }

    /// <summary>How many connections were made to it.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many answers were lost.</summary>
    public int Swallowed => Volatile.Read(ref _swallowed);

    internal TimeProvider Clock { get; }

    internal IReadOnlyList<string> Signs => Volatile.Read(ref _signs);

    /// <summary>
    /// Loses answers: a client that has said these signs, one after the other, is cut off when the server has answered.
    /// </summary>
    /// <param name="times">How many answers; zero for no more.</param>
    /// <param name="signs">What a client says; Latin-1.</param>
    public void Swallow(int times, params string[] signs)
    {
        Volatile.Write(ref _signs, signs);
        Volatile.Write(ref _toSwallow, times);
    }

    /// <summary>Resets every connection that is open.</summary>
    public void Reset()
    {
        foreach (ChaosLink link in _links.Keys)
            link.Reset();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        Reset();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    /// <summary>Whether this answer is to be lost; then it counts as lost.</summary>
    internal bool TrySwallow()
    {
        if (Interlocked.Decrement(ref _toSwallow) < 0)
        {
            Volatile.Write(ref _toSwallow, 0);
            return false;
        }

        Interlocked.Increment(ref _swallowed);
        return true;
    }

    private async Task AcceptAsync()
    {
        while (true)
            _ = CarryAsync(await _listener.AcceptSocketAsync(_stop.Token));
    }

    private async Task CarryAsync(Socket client)
    {
        Interlocked.Increment(ref _connections);
        using var link = new ChaosLink(this, client);
        _links.TryAdd(link, true);
        try
        {
            if (IsCut)
                link.Reset();
            else
                await link.RunAsync(_target, _stop.Token);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side hung up, or was cut off.
        }
        finally
        {
            _links.TryRemove(link, out _);
        }
    }
}
