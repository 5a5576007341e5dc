using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>Reads RSS 0.90 to 2.0 and 1.0 (RDF), and CDF, with the modules that news feeds use.</summary>
internal static class RssReader
{
    public static FeedDocument Read(XElement root, string own, ReadContext context)
    {
        var channel = new Fields(
            Vocabulary.Key(root.Name, own) == "channel" ? root : root.Elements()
                .FirstOrDefault(e => Vocabulary.Key(e.Name, own) == "channel") ?? root,
            own);
        var items = XmlFeedReader.Find(root, "item", own);
        string? language = LanguageTag.ToIso(channel.Text("language", "dc:language"))
            ?? XmlScope.LanguageOf(channel.Element);
        var newest = context.Newest(items, item => DateOf(new Fields(item, own)));
        return new FeedDocument
        {
            Format = root.Name.LocalName.Equals("rdf", StringComparison.OrdinalIgnoreCase)
                ? FeedFormat.Rdf : FeedFormat.Rss,
            Title = channel.First("title", "dc:title") is { } title ? PlainText.FromHtml(InnerMarkup.Of(title)) : null,
            Language = language,
            Interval = UpdateInterval.Of(channel),
            Entries = [.. newest.Select(item => ReadItem(new Fields(item, own), language, context))],
            Notes = context.Notes.All,
        };
    }

    private static Entry ReadItem(Fields item, string? language, ReadContext context)
    {
        var title = item.First("title", "dc:title", "media:title", "itunes:title");
        var body = Body(item);
        return new Entry
        {
            Guid = Guid(item),
            Link = Link(item, context),
            Title = title is null ? "" : PlainText.FromHtml(InnerMarkup.Of(title)),
            Html = context.Cut(body is null ? "" : InnerMarkup.Of(body)),
            Author = Author(item),
            Published = DateOf(item),
            Language = LanguageTag.ToIso(item.Text("dc:language", "language"))
                ?? XmlScope.LanguageOf(body ?? item.Element) ?? language,
            Categories = FeedCategories.Of(item.All("category", "dc:subject", "atom:category", "tags")),
            Image = FeedImage.Of(item, context),
        };
    }

    private static string? Guid(Fields item)
    {
        string? guid = item.Text("guid", "atom:id", "id", "dc:identifier")
            ?? item.Element.Attributes().FirstOrDefault(a => a.Name.LocalName == "about")?.Value.Trim();
        return string.IsNullOrEmpty(guid) ? null : PlainText.Cut(guid, 2_000);
    }

    private static Uri? Link(Fields item, ReadContext context)
    {
        foreach (var element in item.All("feedburner:origlink", "link", "atom:link", "guid", "url"))
        {
            if (LinkText(element) is { Length: > 0 } raw
                && context.Link(raw, XmlScope.BaseOf(element, context.Address)) is { } link)
                return link;
        }

        return context.Link(Fields.Attribute(item.Element, "href"), XmlScope.BaseOf(item.Element, context.Address));
    }

    private static string? LinkText(XElement element)
    {
        if (element.Name.LocalName.Equals("guid", StringComparison.OrdinalIgnoreCase))
            return IsAddress(element) ? element.Value.Trim() : null;
        string text = element.Value.Trim();
        if (text.Length > 0)
            return text;
        return Fields.Attribute(element, "rel") is null or "alternate" ? Fields.Attribute(element, "href") : null;
    }

    // A guid is an address unless it says no (RSS 2.0); many that say nothing are numbers.
    private static bool IsAddress(XElement guid) =>
        !string.Equals(Fields.Attribute(guid, "isPermaLink"), "false", StringComparison.OrdinalIgnoreCase)
        && guid.Value.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static XElement? Body(Fields item) => item.First(
        "content:encoded", "xhtml:body", "body", "xhtml:div", "fullitem", "fulltext", "content", "atom:content",
        "description", "atom:summary", "summary", "dc:description", "itunes:summary", "media:description", "abstract");

    private static string? Author(Fields item)
    {
        var author = item.First("dc:creator", "author", "itunes:author", "media:credit", "atom:author", "dc:author");
        if (author is null)
            return null;
        string text = item.Of(author).Text("name", "atom:name") ?? InnerMarkup.Of(author);
        return FeedAuthor.Name(text);
    }

    private static DateTimeOffset? DateOf(Fields item)
    {
        foreach (var date in item.All(
            "pubdate", "dc:date", "atom:published", "published", "dcterms:issued", "dcterms:created", "date",
            "dcterms:modified", "atom:updated", "updated", "lastbuilddate"))
        {
            if (FeedDate.TryParse(date.Value, out var published))
                return published;
        }

        return FeedDate.TryParse(Fields.Attribute(item.Element, "lastmod"), out var modified) ? modified : null;
    }
}
