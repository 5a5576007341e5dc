using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>Reads a document whose root was found to be a feed's: strictly, else leniently.</summary>
internal static class XmlFeedReader
{
    public static FeedDocument Read(string text, ReadContext context)
    {
        var root = StrictXml.TryRead(text, context.Options, context.Notes)
            ?? SoupXml.Read(text, context.Options, context.Notes)
            ?? throw new FeedFormatException("The answer breaks off before the feed begins.");
        string own = Vocabulary.Own(root);
        return root.Name.LocalName.ToLowerInvariant() switch
        {
            "feed" => AtomReader.Read(root, own, context),
            "urlset" => SitemapReader.Read(root, own, context),
            "sitemapindex" => SitemapReader.ReadIndex(root, own, context),
            _ => RssReader.Read(root, own, context),
        };
    }

    /// <summary>All elements of a name anywhere, in document order, without going into those found.</summary>
    public static IReadOnlyList<XElement> Find(XElement root, string key, string own)
    {
        List<XElement> found = [];
        var waiting = new Stack<XElement>([root]);
        while (waiting.TryPop(out var element))
        {
            if (element != root && Vocabulary.Key(element.Name, own) == key)
            {
                found.Add(element);
                continue;
            }

            foreach (var child in element.Elements().Reverse())
                waiting.Push(child);
        }

        return found;
    }
}
