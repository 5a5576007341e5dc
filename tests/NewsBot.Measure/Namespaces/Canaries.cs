using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NewsBot.Measure.Namespaces;

/// <summary>Listens at addresses, says nothing, and notes whoever connects.</summary>
internal sealed class Canaries : IDisposable
{
    private readonly TcpListener[] _listeners;

    /// <param name="addresses">Where to listen; where the system does not allow it, it is not.</param>
    /// <param name="ports">On which ports.</param>
    public Canaries(IEnumerable<IPAddress> addresses, params int[] ports)
    {
        _listeners =
            [.. addresses.SelectMany(address => ports.Select(port => Start(address, port))).OfType<TcpListener>()];
        foreach (TcpListener listener in _listeners)
            _ = HearAsync(listener);
    }

    /// <summary>Where it listens.</summary>
    public IReadOnlyList<IPAddress> Placed =>
        [.. _listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Address).Distinct()];

    /// <summary>The addresses that somebody connected to, each as often as that happened.</summary>
    public ConcurrentQueue<IPAddress> Hits { get; } = [];

    public void Dispose()
    {
        foreach (TcpListener listener in _listeners)
            listener.Dispose();
    }

    private static TcpListener? Start(IPAddress address, int port)
    {
        // Whoever listens at all addresses takes them from the others.
        if (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) || address.IsIPv4MappedToIPv6)
            return null;
        var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null; // No address for a machine: of many, of all, of none.
        }
    }

    private async Task HearAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync();
                Hits.Enqueue(((IPEndPoint)listener.LocalEndpoint).Address);
            }
        }
        catch (Exception stopped) when (stopped is ObjectDisposedException or SocketException)
        {
            // The measurement is over.
        }
    }
}
