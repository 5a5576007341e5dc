using System.Text;

namespace NewsBot.Feeds.Reading;

/// <summary>
/// One form for the many addresses of one article. <see cref="Of"/> only takes off what is noise for sure, so its
/// result can be fetched; <see cref="Key"/> goes further and serves comparison only.
/// </summary>
public static class CanonicalLink
{
    // What may end a path, and how many slashes must stand before it for it to be a mark.
    private static readonly (string Text, int Above)[] Marks =
    [
        ("/index.html", 0), ("/index.htm", 0), ("/index.php", 0),
        ("/amp", 2), ("/amp.html", 2), (".amp", 1), (".amp.html", 1),
    ];

    /// <summary>The address without tracking parameters, fragment and default port, host in lower case.</summary>
    /// <param name="link">An absolute address; anything but http and https is given back as it is, and so is a
    /// host that has no form in ASCII.</param>
    public static Uri Of(Uri link)
    {
        if (!link.IsAbsoluteUri || (link.Scheme != Uri.UriSchemeHttp && link.Scheme != Uri.UriSchemeHttps))
            return link;
        var origin = AmpCache.Unwrap(link) ?? link;
        if (SafeLink.HostOf(origin) is not { } host)
            return link;
        var clean = new StringBuilder(origin.Scheme).Append("://").Append(host.ToLowerInvariant());
        if (!origin.IsDefaultPort)
            clean.Append(':').Append(origin.Port);
        clean.Append(TrimPath(origin.AbsolutePath)).Append(TrackingParameters.Strip(origin.Query));
        // "#!" carries the page itself on sites built that way.
        if (origin.Fragment.StartsWith("#!", StringComparison.Ordinal))
            clean.Append(origin.Fragment);
        return Uri.TryCreate(clean.ToString(), UriKind.Absolute, out var canonical) ? canonical : link;
    }

    /// <summary>
    /// What two addresses of one article have in common: as <see cref="Of"/>, and without scheme, <c>www.</c>, AMP
    /// marks, the choice of a page of many (<c>page=all</c>), index files and the slash at the end.
    /// </summary>
    public static string Key(Uri link)
    {
        var canonical = Of(link);
        if (canonical.Scheme != Uri.UriSchemeHttp && canonical.Scheme != Uri.UriSchemeHttps)
            return canonical.AbsoluteUri;
        string host = canonical.Authority.StartsWith("www.", StringComparison.Ordinal)
            ? canonical.Authority[4..] : canonical.Authority;
        string path = TrimAmp(canonical.AbsolutePath).TrimEnd('/');
        return host + path + TrackingParameters.StripViews(canonical.Query) + canonical.Fragment;
    }

    // Blank, punctuation and quotation marks that were pasted along, and doubled slashes.
    private static string TrimPath(string path)
    {
        string trimmed = path;
        foreach (string noise in (string[])["%20", "%22", "%E2%80%9D", "%0A", "%0D", ",", ";"])
        {
            while (trimmed.Length > 1 && trimmed.EndsWith(noise, StringComparison.OrdinalIgnoreCase))
                trimmed = trimmed[..^noise.Length];
        }

        while (trimmed.StartsWith("//", StringComparison.Ordinal))
            trimmed = trimmed[1..];
        return trimmed.Length == 0 ? "/" : trimmed;
    }

    // Only an "amp" that stands after the name of an article: a section may be called so.
    private static string TrimAmp(string path)
    {
        string trimmed = path.TrimEnd('/');
        string? mark = Array.Find(Marks, m => trimmed.EndsWith(m.Text, StringComparison.OrdinalIgnoreCase)
            && trimmed[..^m.Text.Length].Count(c => c == '/') >= m.Above).Text;
        return mark is null ? trimmed : trimmed[..^mark.Length];
    }
}
