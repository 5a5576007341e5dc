using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>Reads Atom 0.3 and 1.0.</summary>
internal static class AtomReader
{
    public static FeedDocument Read(XElement root, string own, ReadContext context)
    {
        var feed = new Fields(root, own);
        var entries = XmlFeedReader.Find(root, "entry", own);
        string? language = XmlScope.LanguageOf(root) ?? LanguageTag.ToIso(feed.Text("language", "dc:language"));
        var newest = context.Newest(entries, entry => DateOf(new Fields(entry, own)));
        return new FeedDocument
        {
            Format = FeedFormat.Atom,
            Title = feed.First("title") is { } title ? AtomText.Plain(title) : null,
            Language = language,
            Interval = UpdateInterval.Of(feed),
            Entries = [.. newest.Select(e => ReadEntry(new Fields(e, own), feed, language, context))],
            Notes = context.Notes.All,
        };
    }

    private static Entry ReadEntry(Fields entry, Fields feed, string? language, ReadContext context)
    {
        var body = Body(entry);
        var title = entry.First("title", "dc:title", "media:title");
        return new Entry
        {
            Guid = entry.Text("id", "guid", "dc:identifier") is { Length: > 0 } id ? PlainText.Cut(id, 2_000) : null,
            Link = Link(entry, body, context),
            Title = title is null ? "" : AtomText.Plain(title),
            Html = context.Cut(body is null ? "" : AtomText.Html(body)),
            Author = Author(entry)
                ?? entry.All("source").Select(s => Author(entry.Of(s))).FirstOrDefault() ?? Author(feed),
            Published = DateOf(entry),
            Language = XmlScope.LanguageOf(body ?? title ?? entry.Element) ?? language,
            Categories = FeedCategories.Of(entry.All("category", "dc:subject")),
            Image = FeedImage.Of(entry, context),
        };
    }

    private static XElement? Body(Fields entry) => entry.All("content").FirstOrDefault(AtomText.IsReadable)
        ?? entry.First("content:encoded", "summary", "media:description")
        ?? entry.All("media:group").Select(g => entry.Of(g).First("media:description"))
            .FirstOrDefault(d => d is not null);

    private static Uri? Link(Fields entry, XElement? body, ReadContext context)
    {
        var links = entry.All("feedburner:origlink", "link").OrderBy(Rank).Where(l => Rank(l) < 9);
        foreach (var element in links)
        {
            string? raw = Fields.Attribute(element, "href") ?? element.Value;
            if (context.Link(raw, XmlScope.BaseOf(element, context.Address)) is { } link)
                return link;
        }

        var source = body ?? entry.All("content").FirstOrDefault();
        if (source is not null && Fields.Attribute(source, "src") is { } address)
            return context.Link(address, XmlScope.BaseOf(source, context.Address));
        string? id = entry.Text("id");
        return id?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? context.Link(id) : null;
    }

    // The page for people first; what is no page (the feed itself, attachments, edit addresses) never.
    private static int Rank(XElement link)
    {
        if (link.Name.LocalName.Equals("origLink", StringComparison.OrdinalIgnoreCase))
            return 0;
        string type = Fields.Attribute(link, "type") ?? "";
        bool isPage = type.Length == 0 || type.Contains("html", StringComparison.OrdinalIgnoreCase);
        return (Fields.Attribute(link, "rel") ?? "alternate").ToLowerInvariant() switch
        {
            "" or "alternate" or "http://www.iana.org/assignments/relation/alternate" => isPage ? 1 : 2,
            "related" or "via" => 4,
            _ => 9,
        };
    }

    private static string? Author(Fields of)
    {
        if (of.First("author", "dc:creator") is not { } author)
            return null;
        var parts = of.Of(author);
        string text = parts.Text("name") ?? parts.Text("email") ?? (author.HasElements ? "" : author.Value);
        return FeedAuthor.Name(text);
    }

    private static DateTimeOffset? DateOf(Fields entry)
    {
        foreach (var date in entry.All(
            "published", "issued", "dc:date", "dcterms:issued", "pubdate", "updated", "modified", "created",
            "dcterms:modified"))
        {
            if (FeedDate.TryParse(date.Value, out var published))
                return published;
        }

        return null;
    }
}
