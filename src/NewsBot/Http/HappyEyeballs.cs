using System.Net;
using System.Net.Sockets;

namespace NewsBot.Http;

/// <summary>
/// Connects to whichever address of a host answers first, each tried a little after the one before it, so that a dead
/// IPv6 route costs a quarter of a second and not a time-out (RFC 8305).
/// </summary>
public static class HappyEyeballs
{
    private static readonly TimeSpan Stagger = TimeSpan.FromMilliseconds(250);

    /// <summary>The families in turn, IPv6 first.</summary>
    public static IReadOnlyList<IPEndPoint> Order(IReadOnlyList<IPEndPoint> endpoints)
    {
        if (endpoints.Count == 1)
            return endpoints;
        return
        [
            .. endpoints
                .GroupBy(endpoint => endpoint.AddressFamily)
                .SelectMany(family => family.Select((endpoint, rank) => (endpoint, rank)))
                .OrderBy(each => each.rank)
                .ThenByDescending(each => each.endpoint.AddressFamily == AddressFamily.InterNetworkV6)
                .Select(each => each.endpoint),
        ];
    }

    /// <summary>Races the attempts; throws what the first of them met where all fail.</summary>
    public static async Task<Socket> ConnectAsync(
        IReadOnlyList<IPEndPoint> endpoints,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        using var race = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        List<Task<Socket>> running = [];
        Exception? failure = null;
        for (int next = 0; next < endpoints.Count || running.Count > 0;)
        {
            if (next < endpoints.Count)
                running.Add(AttemptAsync(endpoints[next++], race.Token));
            if (await FirstAsync(running, next < endpoints.Count, clock, race.Token) is not { } ended)
                continue;
            running.Remove(ended);
            if (ended.IsCompletedSuccessfully)
            {
                await race.CancelAsync();
                await Task.WhenAll(running.Select(CloseAsync));
                return await ended;
            }

            failure ??= ended.Exception?.InnerException;
        }

        throw failure ?? new OperationCanceledException(cancellation);
    }

    private static async Task<Task<Socket>?> FirstAsync(
        List<Task<Socket>> running,
        bool more,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        Task<Task<Socket>> any = Task.WhenAny(running);
        if (!more)
            return await any;
        Task first = await Task.WhenAny(any, Task.Delay(Stagger, clock, cancellation));
        return first == any ? await any : null;
    }

    private static async Task<Socket> AttemptAsync(IPEndPoint endpoint, CancellationToken cancellation)
    {
        Socket? socket = new(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endpoint, cancellation);
            Socket connected = socket;
            socket = null;
            return connected;
        }
        finally
        {
            socket?.Dispose();
        }
    }

    private static async Task CloseAsync(Task<Socket> loser)
    {
        await ((Task)loser).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (loser.IsCompletedSuccessfully)
            (await loser).Dispose();
    }
}
