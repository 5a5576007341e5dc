using System.Collections.Concurrent;
using System.Net;
using System.Net.NetworkInformation;

namespace NewsBot.Http;

/// <summary>
/// The ports this program listens on. A feed must not lead to them, also where the operator allows loopback: the page
/// trusts what comes from this machine.
/// </summary>
public sealed class OwnPorts
{
    private readonly ConcurrentDictionary<int, bool> _ports = new();

    /// <summary>Says that this program listens on <paramref name="port"/>.</summary>
    public void Add(int port) => _ports[port] = true;

    /// <summary>Whether a connection there would reach this program itself.</summary>
    public bool Reach(IPEndPoint target) => _ports.ContainsKey(target.Port) && IsThisMachine(target.Address);

    private static bool IsThisMachine(IPAddress address) =>
        IPAddress.IsLoopback(address)
        || address.Equals(IPAddress.Any)
        || address.Equals(IPAddress.IPv6Any)
        || NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Any(own => own.Address.Equals(address));
}
