using System.Net;
using System.Net.Sockets;

namespace NewsBot.Fakes.Net;

/// <summary>One connection through a proxy, and the one behind it.</summary>
internal sealed class ChaosLink(ChaosProxy proxy, Socket client) : IDisposable
{
    private const int Piece = 16 * 1024;
    private readonly Socket _server = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private volatile bool _losesAnswer;

    /// <summary>Carries bytes both ways until both have ended.</summary>
    public async Task RunAsync(int target, CancellationToken cancellation)
    {
        client.NoDelay = true;
        await _server.ConnectAsync(IPAddress.Loopback, target, cancellation);
        Task[] ways = [SayAsync(cancellation), AnswerAsync(cancellation)];
        Task first = await Task.WhenAny(ways);
        if (!first.IsCompletedSuccessfully)
            Reset();
        await Task.WhenAll(ways);
    }

    /// <summary>Cuts both sides off, so that they see a reset.</summary>
    public void Reset()
    {
        foreach (Socket side in (Socket[])[client, _server])
        {
            try
            {
                side.LingerState = new LingerOption(enable: true, seconds: 0);
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // It is closed already.
            }

            side.Dispose();
        }
    }

    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
    }

    private async Task SayAsync(CancellationToken cancellation)
    {
        var signs = new SignReader(proxy.Signs);
        await CarryAsync(client, _server, () => proxy.ToServer, Look, cancellation);

        bool Look(ReadOnlyMemory<byte> bytes)
        {
            if (signs.Signs != proxy.Signs)
                signs = new SignReader(proxy.Signs);
            if (signs.Signs.Count > 0 && signs.HasSeen(bytes.Span))
                _losesAnswer = proxy.TrySwallow();
            return true;
        }
    }

    private Task AnswerAsync(CancellationToken cancellation) =>
        CarryAsync(_server, client, () => proxy.ToClient, _ => !_losesAnswer, cancellation);

    /// <param name="from">Who says something.</param>
    /// <param name="to">Who is to hear it.</param>
    /// <param name="manner">What becomes of it.</param>
    /// <param name="look">Sees each piece before it goes on; false cuts everything off.</param>
    /// <param name="cancellation">Ends it.</param>
    private async Task CarryAsync(
        Socket from,
        Socket to,
        Func<ChaosManner> manner,
        Func<ReadOnlyMemory<byte>, bool> look,
        CancellationToken cancellation)
    {
        byte[] room = new byte[Piece];
        long passed = 0;
        while (await from.ReceiveAsync(room, cancellation) is > 0 and var got)
        {
            ChaosManner now = manner();
            if (!look(room.AsMemory(0, got)))
                throw new SocketException((int)SocketError.ConnectionReset);
            if (now.IsHole)
                continue;
            int may = (int)Math.Min(got, Math.Max(0, (now.Most ?? long.MaxValue) - passed));
            await PassAsync(to, room.AsMemory(0, may), now, cancellation);
            passed += may;
            if (may < got && now.ResetAfter is { } reset && passed >= reset)
                throw new SocketException((int)SocketError.ConnectionReset);
            if (may < got)
                break;
        }

        to.Shutdown(SocketShutdown.Send);
    }

    private async Task PassAsync(
        Socket to, ReadOnlyMemory<byte> bytes, ChaosManner manner, CancellationToken cancellation)
    {
        if (manner.Latency > TimeSpan.Zero)
            await Task.Delay(manner.Latency, proxy.Clock, cancellation);
        if (manner.Drip is not { } pause)
        {
            await to.SendAsync(bytes, cancellation);
            return;
        }

        for (int at = 0; at < bytes.Length; at++)
        {
            await Task.Delay(pause, proxy.Clock, cancellation);
            await to.SendAsync(bytes.Slice(at, 1), cancellation);
        }
    }
}
