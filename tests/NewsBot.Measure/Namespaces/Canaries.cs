using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NewsBot.Measure.Namespaces;

/// <summary>Listens where no feed and no page may lead the program, and notes whoever connects.</summary>
internal sealed class Canaries : IDisposable
{
    private readonly TcpListener[] _listeners;

    public Canaries(IEnumerable<IPAddress> addresses, int port)
    {
        _listeners = [.. addresses.Select(address => new TcpListener(address, port))];
        foreach (TcpListener listener in _listeners)
        {
            listener.Start();
            _ = HearAsync(listener);
        }
    }

    /// <summary>The addresses that somebody connected to, each as often as that happened.</summary>
    public ConcurrentQueue<IPAddress> Hits { get; } = [];

    public void Dispose()
    {
        foreach (TcpListener listener in _listeners)
            listener.Dispose();
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
