using System.Net;
using System.Net.Sockets;

namespace NewsBot.Tests.Specs;

/// <summary>A port of this machine where nobody listens.</summary>
internal static class ClosedPort
{
    public static int Any()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
