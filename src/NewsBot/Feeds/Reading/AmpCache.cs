namespace NewsBot.Feeds.Reading;

/// <summary>Finds the publisher's page behind an address of an AMP cache.</summary>
internal static class AmpCache
{
    /// <summary>The publisher's address, or null where the address is not a cache's.</summary>
    public static Uri? Unwrap(Uri link)
    {
        string path = link.AbsolutePath;
        if (link.Host.EndsWith(".cdn.ampproject.org", StringComparison.OrdinalIgnoreCase))
            path = path.StartsWith("/c/", StringComparison.Ordinal) || path.StartsWith("/v/", StringComparison.Ordinal)
                ? path[3..] : "";
        else if (IsGoogle(link.Host) && path.StartsWith("/amp/", StringComparison.Ordinal))
            path = path[5..];
        else
            return null;
        bool isSecure = path.StartsWith("s/", StringComparison.Ordinal);
        string address = (isSecure ? "https://" : "http://") + (isSecure ? path[2..] : path) + link.Query;
        return Uri.TryCreate(address, UriKind.Absolute, out var page) && !SafeLink.IsPrivate(page) ? page : null;
    }

    private static bool IsGoogle(string host) =>
        host.StartsWith("www.google.", StringComparison.OrdinalIgnoreCase)
        || host.Equals("google.com", StringComparison.OrdinalIgnoreCase);
}
