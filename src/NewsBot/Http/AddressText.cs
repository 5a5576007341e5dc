using System.Buffers;
using System.Net;
using System.Text;

namespace NewsBot.Http;

/// <summary>An address from outside after judging: where a browser would go, or why this program does not.</summary>
/// <param name="Address">http or https, host in ASCII or an IP address in plain form; null where refused.</param>
/// <param name="Refusal">For a person; null where allowed.</param>
public readonly record struct AddressVerdict(Uri? Address, string? Refusal);

/// <summary>
/// Judges the text of an address; the IP addresses behind its name are judged when a connection is made. Host forms
/// that browsers take for an IP address (octal, hex, <c>127.0.0.1.</c>, circled digits) are written plainly, so that
/// they are judged as what they are. Method: WHATWG URL, "host parsing" and "ends in a number".
/// </summary>
public static class AddressText
{
    private const int MostCharacters = 4096;

    // The "bad ports" of the Fetch standard: services that can be made to act on what an HTTP request says.
    private static readonly HashSet<int> OtherServices =
    [
        0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109,
        110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530,
        531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190,
        5060, 5061, 5432, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080, 11211,
    ];

    private static readonly SearchValues<char> HostCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>Judges text as a feed or page gives it.</summary>
    public static AddressVerdict Judge(string text) =>
        text.Length <= MostCharacters && Uri.TryCreate(text.Trim(), UriKind.Absolute, out Uri? address)
            ? Judge(address)
            : Refuse("it is not a complete web address");

    /// <summary>Judges an address that was already parsed or resolved.</summary>
    public static AddressVerdict Judge(Uri address)
    {
        if (!address.IsAbsoluteUri || address.OriginalString.Length > MostCharacters)
            return Refuse("it is not a complete web address");
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            return Refuse($"only http and https are read, not {address.Scheme}");
        if (address.UserInfo.Length > 0)
            return Refuse("it carries a user name");
        if (OtherServices.Contains(address.Port))
            return Refuse($"port {address.Port} belongs to another service");
        return Host(address) is { } host
            ? new AddressVerdict(WithHost(address, host), Refusal: null)
            : Refuse("its host is not a valid name");
    }

    private static AddressVerdict Refuse(string reason) => new(Address: null, reason);

    private static Uri WithHost(Uri address, string host) =>
        string.Equals(address.Host, host, StringComparison.Ordinal)
            ? address
            : new UriBuilder(address) { Host = host }.Uri;

    private static string? Host(Uri address)
    {
        if (address.HostNameType == UriHostNameType.IPv6)
            return address.DnsSafeHost.Contains('%', StringComparison.Ordinal) ? null : address.Host;
        if (Name(address) is not { Length: > 0 and <= 253 } name || name.AsSpan().ContainsAnyExcept(HostCharacters))
            return null;
        if (!EndsInNumber(name))
            return name.Split('.').Any(label => label.Length is 0 or > 63) ? null : name;
        return IPAddress.TryParse(name, out IPAddress? number) ? number.ToString() : null;
    }

    private static string? Name(Uri address)
    {
        try
        {
            string plain = address.Host.Normalize(NormalizationForm.FormKC).Replace('。', '.').ToLowerInvariant();
            string ascii = plain.All(char.IsAscii) ? plain : new Uri("http://" + plain).IdnHost;
            return ascii.EndsWith('.') ? ascii[..^1] : ascii;
        }
        catch (Exception error) when (error is UriFormatException or ArgumentException)
        {
            return null;
        }
    }

    private static bool EndsInNumber(string name)
    {
        string last = name[(name.LastIndexOf('.') + 1)..];
        return last.Length > 0
            && (last.All(char.IsAsciiDigit)
                || (last.StartsWith("0x", StringComparison.Ordinal) && last[2..].All(char.IsAsciiHexDigit)));
    }
}
