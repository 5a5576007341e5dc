using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace NewsBot.Measure.Namespaces;

/// <summary>Ways of writing an inside address that checks of text have let pass.</summary>
internal static class UrlForms
{
    private static readonly string[] Hidden = ["127.0.0.1", "169.254.169.254", "10.1.2.3", "192.168.1.1"];

    private static readonly string[] Special =
    [
        "http://localhost/secret", "http://LOCALHOST./secret", "http://localhost.localdomain/secret", "http://0/secret",
        "http://127.1/secret", "http://127.0.1/secret", "http://[::]/secret", "http://[0:0:0:0:0:0:0:1]/secret",
        "http://[::1%25lo]/secret", "http://[fe80::1%25lo]/secret", "http://①②⑦.⓪.⓪.①/secret",
        "http://127。0。0。1/secret",
        "http://%31%32%37.0.0.1/secret", "http://inside.harbour-courier.news@127.0.0.1/secret",
        "http://harbour-courier.news#@127.0.0.1/secret", "http://127.0.0.1\\@harbour-courier.news/secret",
        "http:127.0.0.1/secret", "http:\\\\127.0.0.1\\secret", "///127.0.0.1/secret", "ftp://127.0.0.1/secret",
        "gopher://127.0.0.1:80/_GET%20/secret", "file:///etc/hostname", "https://127.0.0.1/secret",
        "ws://127.0.0.1/secret",
        "http://127.0.0.1:80:80/secret", "http://127.0.0.1%2f@harbour-courier.news/secret",
        "http://127.0.0.1%00/secret",
        "http://127.0.0.1.nip.harbour-courier.news@127.0.0.1/", "jar:http://127.0.0.1/!/",
        "http://\u200B127.0.0.1/secret",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Hidden.Select(IPAddress.Parse).SelectMany(Of).Concat(Special).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(IPAddress address)
    {
        byte[] four = address.GetAddressBytes();
        uint number = BinaryPrimitives.ReadUInt32BigEndian(four);
        string[] hosts =
        [
            $"{address}", $"{address}.", Join(four, "0x{0:x}"), Join(four, "0{0}", octal: true), Join(four, "0x{0:x8}"),
            Join(four, "0000{0}", octal: true), Text($"{number}"), Text($"0x{number:x}"),
            $"0{Convert.ToString(number, 8)}", Text($"0x{number:x}."), Text($"{number}."),
            Text($"{four[0]}.{number & 0xFFFFFF}"), Text($"{four[0]}.{four[1]}.{(four[2] * 256) + four[3]}"),
            Text($"0x{four[0]:x}.0{Convert.ToString(four[1], 8)}.{four[2]}.{four[3]}"), Wide($"{address}"),
            $"[::ffff:{address}]", $"[0:0:0:0:0:ffff:{address}]", $"[::{address}]", $"[64:ff9b::{address}]",
            $"user:pass@{address}", $"harbour-courier.news@{address}", Text($"{number + (1L << 32)}"),
        ];
        return hosts.Select(host => $"http://{host}/secret");
    }

    private static string Join(byte[] four, string form, bool octal = false) => string.Join(
        '.', four.Select(part => octal
            ? string.Format(CultureInfo.InvariantCulture, form, Convert.ToString(part, 8))
            : string.Format(CultureInfo.InvariantCulture, form, part)));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Wide(string text) =>
        string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? (char)(letter - '0' + '０') : letter));
}
