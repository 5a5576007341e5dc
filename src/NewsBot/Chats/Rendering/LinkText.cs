namespace NewsBot.Chats.Rendering;

/// <summary>What is shown of a link: never another site's name than the one it leads to.</summary>
public static class LinkText
{
    private const int Longest = 2048;

    /// <summary>
    /// The text; or, where the text itself is the address of another site, the real host (in ASCII, so that no letter
    /// only looks like another).
    /// </summary>
    public static string For(string text, Uri link) =>
        HostIn(text.Trim()) is { } shown && HostOf(link) is { } real && !IsSame(shown, real) ? real : text;

    /// <summary>
    /// Whether a link is safe to give to readers: HTTP(S), a host with a dot, no name of a user, not absurdly long.
    /// </summary>
    public static bool IsSafe(Uri link) =>
        link.IsAbsoluteUri
        && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
        && link.UserInfo.Length == 0
        && link.AbsoluteUri.Length <= Longest
        && link.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4
        && HostOf(link)?.Trim('.').Contains('.', StringComparison.Ordinal) == true;

    /// <summary>Whether a reader can make use of the address itself, where chat services make no link of it.</summary>
    public static bool IsWorthShowing(Uri link, string text) =>
        link is { IsAbsoluteUri: true, UserInfo: "", Scheme: "http" or "https" }
        && link.OriginalString.Length <= 200
        && link.OriginalString != text;

    private static string? HostIn(string text)
    {
        if (text.Any(char.IsWhiteSpace) || !text.Contains('.', StringComparison.Ordinal))
            return null;
        string address = text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text;
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? named) ? HostOf(named) : null;
    }

    /// <summary>Some hosts that can be parsed cannot be written in ASCII; they are none.</summary>
    private static string? HostOf(Uri link)
    {
        try
        {
            return link.IsAbsoluteUri && link.Host.Length > 0 ? link.IdnHost : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static bool IsSame(string shown, string real) =>
        shown.Equals(real, StringComparison.OrdinalIgnoreCase)
        || real.EndsWith("." + shown, StringComparison.OrdinalIgnoreCase);
}
