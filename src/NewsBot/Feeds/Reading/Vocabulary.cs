using System.Collections.Frozen;
using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>
/// The names of fields, as one short key whatever prefix or variant of a namespace a feed uses: <c>title</c>,
/// <c>dc:date</c>, <c>media:content</c>. The feed's own vocabulary (RSS, RSS 1.0, Atom, sitemap) has no prefix.
/// </summary>
internal static class Vocabulary
{
    public const string Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["purl.org/dc/elements/1.1"] = "dc",
        ["purl.org/dc/elements/1.0"] = "dc",
        ["purl.org/dc/terms"] = "dcterms",
        ["purl.org/rss/1.0/modules/content"] = "content",
        ["purl.org/rss/1.0/modules/syndication"] = "sy",
        ["purl.org/rss/1.0/modules/dc"] = "dc",
        ["search.yahoo.com/mrss"] = "media",
        ["search.yahoo.com/rss"] = "media",
        ["video.search.yahoo.com/mrss"] = "media",
        ["www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["www.w3.org/2005/atom"] = "atom",
        ["purl.org/atom/ns#"] = "atom",
        ["purl.org/atom"] = "atom",
        ["rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["www.google.com/schemas/sitemap-news/0.9"] = "news",
        ["www.google.com/schemas/sitemap-image/1.1"] = "image",
        ["www.w3.org/1999/xhtml"] = "xhtml",
        ["www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["www.w3.org/xml/1998/namespace"] = "xml",
        ["my.netscape.com/rdf/simple/0.9"] = "",
        ["channel.netscape.com/rdf/simple/0.9"] = "",
        ["purl.org/rss/1.0"] = "",
        ["my.netscape.com/publish/formats/rss-0.91.dtd"] = "",
        ["backend.userland.com/rss"] = "",
        ["backend.userland.com/rss2"] = "",
        ["blogs.law.harvard.edu/tech/rss"] = "",
        ["cyber.law.harvard.edu/rss"] = "",
        ["www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["www.google.com/schemas/sitemap/0.84"] = "",
        ["jsonfeed.org/xml"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["feedburner"] = "http://rssnamespace.org/feedburner/ext/1.0",
        ["news"] = "http://www.google.com/schemas/sitemap-news/0.9",
        ["image"] = "http://www.google.com/schemas/sitemap-image/1.1",
        ["xhtml"] = Xhtml,
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The namespace that a prefix stands for where a feed forgot to declare it.</summary>
    public static string? WellKnown(string prefix) => Known.GetValueOrDefault(prefix);

    /// <summary>The key of a name in a document whose own vocabulary is <paramref name="own"/>.</summary>
    public static string Key(XName name, string own)
    {
        string local = name.LocalName.ToLowerInvariant();
        if (name.NamespaceName.Length == 0 || name.NamespaceName == own)
            return local;
        string? prefix = Prefix(name.NamespaceName);
        return prefix is null ? "?:" + local : prefix.Length == 0 ? local : prefix + ":" + local;
    }

    /// <summary>The vocabulary of a document: its root's namespace, unless that is RDF or XHTML.</summary>
    public static string Own(XElement root) =>
        Prefix(root.Name.NamespaceName) is null or "" or "atom" ? root.Name.NamespaceName : "";

    private static string? Prefix(string space)
    {
        var rest = space.AsSpan().Trim();
        int scheme = rest.IndexOf("://");
        rest = (scheme < 0 ? rest : rest[(scheme + 3)..]).TrimEnd('/');
        if (rest.Length is 0 or > 100)
            return null;
        string plain = rest.ToString().ToLowerInvariant();
        return Prefixes.GetValueOrDefault(plain);
    }
}
