using System.Net;

namespace NewsBot.Http;

/// <summary>
/// Which addresses a feed or page may lead to. Every special block of the IANA special-purpose registries is refused,
/// also the globally reachable anycast ones, for no feed needs them, and every IPv6 block that embeds an IPv4 address.
/// </summary>
/// <param name="allowed">Blocks that are allowed all the same: the operator's intranet, or a test's loopback.</param>
public sealed class AddressPolicy(IReadOnlyList<IPNetwork> allowed)
{
    private static readonly IPNetwork[] Refused =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64",
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20", "5f00::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Reads the blocks of <see cref="HttpOptions.AllowedAddresses"/>.</summary>
    /// <exception cref="FormatException">A block is not of the form <c>10.1.0.0/16</c>.</exception>
    public static AddressPolicy From(HttpOptions options) =>
        new([.. options.AllowedAddresses.Select(IPNetwork.Parse)]);

    /// <summary>Whether a connection to <paramref name="address"/> may be made.</summary>
    /// <remarks>An IPv4 address in IPv6 clothes is refused: no resolver answers so, and IPNetwork unwraps it.</remarks>
    public bool Allows(IPAddress address) =>
        !address.IsIPv4MappedToIPv6 && Judge(address);

    private bool Judge(IPAddress address) =>
        allowed.Any(block => block.Contains(address)) || !Refused.Any(block => block.Contains(address));
}
