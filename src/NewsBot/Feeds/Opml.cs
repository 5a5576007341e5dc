using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NewsBot.Feeds;

/// <summary>A feed as a list of feeds names it; everything but the address may be missing.</summary>
public sealed record OpmlFeed(string Address)
{
    /// <summary>The outlet, or what the list calls the feed.</summary>
    public string? Title { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>This program's own id of it.</summary>
    public string? Id { get; init; }

    /// <summary>ISO 3166-1 code, lower case.</summary>
    public string? Country { get; init; }

    /// <summary>See <see cref="Feed.Kind"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>See <see cref="Feed.Side"/>.</summary>
    public string? Side { get; init; }

    /// <summary>See <see cref="Feed.Selector"/>.</summary>
    public string? Selector { get; init; }
}

/// <summary>
/// Lists of feeds in OPML 2.0 (opml.org), which every feed reader writes and reads. What OPML has no word for is kept
/// in attributes of a namespace of our own, which others ignore.
/// </summary>
public static class Opml
{
    private const int MostCharacters = 5_000_000;
    private const int MostFeeds = 5_000;
    private static readonly XNamespace Own = "urn:newsbot:feed";

    /// <summary>Writes feeds as a list.</summary>
    public static string Write(IEnumerable<Feed> feeds)
    {
        var list = new XElement(
            "opml",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "newsbot", Own.NamespaceName),
            new XElement("head", new XElement("title", "NewsBot")),
            new XElement("body", feeds.Select(Outline)));
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, CheckCharacters = true };
        using (var writer = XmlWriter.Create(text, settings))
            list.WriteTo(writer);
        return text.ToString();
    }

    /// <summary>Reads the feeds of a list, in its order, whatever folders they are in.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static IReadOnlyList<OpmlFeed> Read(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
        };
        using var reader = XmlReader.Create(stream, settings);
        var found = new List<OpmlFeed>();
        while (found.Count < MostFeeds && reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "outline" } && Feed(reader) is { } feed)
                found.Add(feed);
        }

        return found;
    }

    private static OpmlFeed? Feed(XmlReader outline) => Text(outline, "xmlUrl") is not { } address
        ? null
        : new OpmlFeed(address)
        {
            Title = Text(outline, "text") ?? Text(outline, "title"),
            Language = Text(outline, "language"),
            Id = OwnText(outline, "id"),
            Country = OwnText(outline, "country"),
            Kind = OwnText(outline, "kind"),
            Side = OwnText(outline, "side"),
            Selector = OwnText(outline, "selector"),
        };

    private static string? Text(XmlReader outline, string name) =>
        outline.GetAttribute(name)?.Trim() is { Length: > 0 } text ? text : null;

    private static string? OwnText(XmlReader outline, string name) =>
        outline.GetAttribute(name, Own.NamespaceName)?.Trim() is { Length: > 0 } text ? text : null;

    private static XElement Outline(Feed feed) => new(
        "outline",
        new XAttribute("type", "rss"),
        new XAttribute("text", feed.Outlet),
        new XAttribute("xmlUrl", feed.Address.AbsoluteUri),
        new XAttribute("language", feed.Language),
        new XAttribute(Own + "id", feed.Id.Value),
        new XAttribute(Own + "country", feed.Country),
        new XAttribute(Own + "kind", feed.Kind.ToString()),
        feed.Side is null ? null : new XAttribute(Own + "side", feed.Side),
        feed.Selector is null ? null : new XAttribute(Own + "selector", feed.Selector));
}
