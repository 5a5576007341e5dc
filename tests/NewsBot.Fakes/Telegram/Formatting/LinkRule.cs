using System.Globalization;

namespace NewsBot.Fakes.Telegram.Formatting;

/// <summary>
/// Which addresses Telegram makes a link of. The others lose their link without an error and keep their text.
/// </summary>
public static class LinkRule
{
    private static readonly string[] Schemes = ["http", "https", "tg", "ton", "tonsite"];

    /// <summary>The address as Telegram keeps it, or null where it makes no link.</summary>
    public static string? Checked(string address)
    {
        string link = address.Trim();
        if (link.Length == 0 || link.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
            return null;
        int colon = link.IndexOf("://", StringComparison.Ordinal);
        string scheme = colon < 0 ? "http" : link[..colon].ToLowerInvariant();
        if (!Schemes.Contains(scheme))
            return null;
        string rest = colon < 0 ? link : link[(colon + 3)..];
        if (scheme is "tg" or "ton" or "tonsite")
            return rest.Length > 0 ? $"{scheme}://{rest}" : null;
        return OfHost(scheme, rest);
    }

    private static string? OfHost(string scheme, string rest)
    {
        int end = rest.IndexOfAny(['/', '?', '#']);
        string authority = end < 0 ? rest : rest[..end];
        string path = end < 0 ? "/" : rest[end] == '/' ? rest[end..] : "/" + rest[end..];
        int at = authority.LastIndexOf('@');
        string person = authority[..(at + 1)];
        string[] host = authority[(at + 1)..].Split(':');
        if (host.Length > 2 || (host.Length == 2 && !IsPort(host[1])) || !IsHost(host[0]))
            return null;
        string port = host.Length == 2 ? ":" + host[1] : "";
        return $"{scheme}://{person}{host[0].ToLowerInvariant()}{port}{path}";
    }

    private static bool IsPort(string port) =>
        int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number is > 0 and < 65536;

    private static bool IsHost(string host) =>
        host.Contains('.', StringComparison.Ordinal)
        && host.Split('.').All(label => label.Length > 0 && label.All(IsHostLetter));

    private static bool IsHostLetter(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' || letter > '\u007F';
}
