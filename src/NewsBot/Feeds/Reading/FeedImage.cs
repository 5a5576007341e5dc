using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>Finds one picture of an entry; all other attachments are passed over.</summary>
internal static class FeedImage
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];

    public static Uri? Of(Fields item, ReadContext context)
    {
        var candidates = item.All("media:group").SelectMany(g => item.Of(g).All("media:content", "media:thumbnail"));
        foreach (var element in item.All("media:content").Concat(candidates)
            .Concat(item.All(
                "media:thumbnail", "enclosure", "itunes:image", "link", "atom:link", "image:image", "image")))
        {
            if (Address(element, item) is { } raw
                && SafeLink.Resolve(raw, XmlScope.BaseOf(element, context.Address), context.Address) is { } safe)
                return safe;
        }

        return null;
    }

    private static string? Address(XElement element, Fields item) => Vocabulary.Key(element.Name, item.Own) switch
    {
        "media:content" when IsImage(element, "url") => Fields.Attribute(element, "url"),
        "media:content" =>
            item.Of(element).All("media:thumbnail").Select(t => Fields.Attribute(t, "url")).FirstOrDefault(),
        "media:thumbnail" => Fields.Attribute(element, "url"),
        "enclosure" when IsImage(element, "url") => Fields.Attribute(element, "url"),
        "itunes:image" => Fields.Attribute(element, "href"),
        "link" or "atom:link" when Fields.Attribute(element, "rel") == "enclosure" && IsImage(element, "href")
            => Fields.Attribute(element, "href"),
        "image:image" => item.Of(element).Text("image:loc"),
        "image" => item.Of(element).Text("url") ?? (element.HasElements ? null : element.Value.Trim()),
        _ => null,
    };

    private static bool IsImage(XElement element, string address)
    {
        string kind = Fields.Attribute(element, "medium") ?? Fields.Attribute(element, "type") ?? "";
        if (kind.Length > 0)
            return kind.StartsWith("image", StringComparison.OrdinalIgnoreCase);
        string path = (Fields.Attribute(element, address) ?? "").Split('?')[0];
        return Array.Exists(Endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }
}
