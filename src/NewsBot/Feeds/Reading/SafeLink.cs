using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NewsBot.Feeds.Reading;

/// <summary>Decides which links of a feed are kept. The fetch judges addresses again, after name resolution.</summary>
public static class SafeLink
{
    private const int Longest = 2048;

    /// <summary>Makes a link absolute.</summary>
    /// <param name="raw">The link as the feed writes it.</param>
    /// <param name="baseAddress">What a relative link is relative to.</param>
    /// <param name="feed">The feed's own address: a <c>file:</c> or private link is kept only where the feed's own
    /// address is such.</param>
    /// <returns>An absolute http, https or file address without user name; null where there is no safe one.</returns>
    public static Uri? Resolve(string raw, Uri baseAddress, Uri feed)
    {
        string cleaned = Clean(raw);
        if (cleaned.Length is 0 or > Longest || !Uri.TryCreate(baseAddress, cleaned, out var link))
            return null;
        return IsKept(link, feed) ? link : null;
    }

    private static bool IsKept(Uri link, Uri feed)
    {
        if (!link.IsAbsoluteUri || link.OriginalString.Length > Longest)
            return false;
        if (link.Scheme == Uri.UriSchemeFile)
            return feed.Scheme == Uri.UriSchemeFile && link.Host.Length == 0;
        if (link.Scheme != Uri.UriSchemeHttp && link.Scheme != Uri.UriSchemeHttps)
            return false;
        if (link.UserInfo.Length > 0 || link.Host.Length == 0 || HostOf(link) is null)
            return false;
        return !IsPrivate(link) || feed.Scheme == Uri.UriSchemeFile || IsPrivate(feed);
    }

    /// <summary>Whether the address names this machine or a private network by number or by a reserved name.</summary>
    public static bool IsPrivate(Uri address)
    {
        if (HostOf(address) is not { } host)
            return true;
        if (IPAddress.TryParse(host, out var number))
            return IsPrivate(number.IsIPv4MappedToIPv6 ? number.MapToIPv4() : number);
        return !host.Contains('.', StringComparison.Ordinal)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The host without a dot at its end; null for a name without a form in ASCII, which nobody can look up.
    /// </summary>
    internal static string? HostOf(Uri address)
    {
        try
        {
            return address.IdnHost.TrimEnd('.');
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static bool IsPrivate(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return (bytes[0] & 0xE0) != 0x20; // Only 2000::/3 is global unicast (IANA).
        return bytes[0] is 0 or 10 or 127 or >= 224
            || (bytes[0] == 100 && bytes[1] is >= 64 and < 128)
            || (bytes[0] == 169 && bytes[1] == 254)
            || (bytes[0] == 172 && bytes[1] is >= 16 and < 32)
            || (bytes[0] == 192 && bytes[1] == 168);
    }

    private static string Clean(string raw)
    {
        if (raw.Length > 2 * Longest)
            return "";
        // Control and formatting characters (right-to-left overrides among them) have no place in an address.
        var kept = raw.Where(c => char.GetUnicodeCategory(c)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate));
        return string.Concat(kept).Trim().Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase);
    }
}
