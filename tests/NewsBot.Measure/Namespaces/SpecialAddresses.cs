using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NewsBot.Measure.Namespaces;

/// <summary>
/// Addresses at the edges and in the middle of every special block, those beside the blocks, and public ones. Blocks:
/// the IANA registries of special-purpose IPv4 and IPv6 addresses, with multicast and what was reserved once.
/// </summary>
internal static class SpecialAddresses
{
    private static readonly string[] Blocks =
    [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23",
        "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10",
        "fec0::/10",
        "ff00::/8",
    ];

    // What machines of a cloud tell about themselves, and what listens on every machine.
    private static readonly string[] Known =
    [
        "169.254.169.254", "169.254.170.2", "100.100.100.200", "192.0.0.192", "fd00:ec2::254", "fd20:ce::254",
        "127.0.0.1",
        "127.9.9.9", "::1", "::2", "10.1.2.3", "192.168.1.1",
    ];

    private static readonly string[] Embedded = ["127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "8.8.8.8"];

    private static readonly string[] WellKnown =
    [
        "1.1.1.1", "8.8.8.8", "149.154.167.220", "162.159.135.232", "2606:4700:4700::1111", "2001:4860:4860::8888",
        "2620:fe::fe", "2a00:1450:4001:81b::200e",
    ];

    private static readonly (UInt128 First, UInt128 Last, int Bits)[] Ranges = [.. Blocks.Select(Range)];

    /// <summary>Those that nothing may connect to.</summary>
    public static IReadOnlyList<IPAddress> Refused { get; } =
    [
        .. Ranges.SelectMany(range => new[]
            {
                Address(range.First, range.Bits), Address(range.First + ((range.Last - range.First) / 2), range.Bits),
                Address(range.Last, range.Bits),
            })
            .Concat(Known.Select(IPAddress.Parse))
            .Concat(Embedded.Select(IPAddress.Parse).SelectMany(InOther))
            .Distinct(),
    ];

    /// <summary>Those that anything may connect to.</summary>
    public static IReadOnlyList<IPAddress> Public { get; } =
    [
        .. Ranges.SelectMany(range => new[] { (range.First - 1, range.Bits), (range.Last + 1, range.Bits) })
            .Where(beside => IsThere(beside.Item1, beside.Bits) && !IsRefused(beside.Item1, beside.Bits))
            .Select(beside => Address(beside.Item1, beside.Bits))
            .Concat(WellKnown.Select(IPAddress.Parse))
            .Distinct(),
    ];

    private static (UInt128, UInt128, int) Range(string block)
    {
        string[] parts = block.Split('/');
        var first = IPAddress.Parse(parts[0]);
        int bits = first.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        int free = bits - int.Parse(parts[1], CultureInfo.InvariantCulture);
        UInt128 number = Number(first);
        return (number, number + ((UInt128.One << free) - 1), bits);
    }

    /// <summary>Beyond the ends of all addresses is none.</summary>
    private static bool IsThere(UInt128 number, int bits) =>
        bits == 32 ? number <= uint.MaxValue : number != UInt128.MaxValue && number != UInt128.Zero;

    private static bool IsRefused(UInt128 number, int bits) => Array.Exists(
        Ranges, range => range.Bits == bits && number >= range.First && number <= range.Last);

    private static UInt128 Number(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        return bytes.Length == 4
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
            : BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    private static IPAddress Address(UInt128 number, int bits)
    {
        byte[] bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, number);
        return new IPAddress(bits == 32 ? bytes[12..] : bytes);
    }

    /// <summary>An IPv4 address as IPv6 writes it: mapped, translated, tunnelled and as it was once.</summary>
    private static IEnumerable<IPAddress> InOther(IPAddress address)
    {
        byte[] four = address.GetAddressBytes();
        byte[] zeros = new byte[12];
        yield return address.MapToIPv6();
        yield return new IPAddress([0, 0x64, 0xFF, 0x9B, .. zeros[..8], .. four]);
        yield return new IPAddress([0x20, 0x02, .. four, .. zeros[..10]]);
        yield return new IPAddress([.. zeros, .. four]);
    }
}
