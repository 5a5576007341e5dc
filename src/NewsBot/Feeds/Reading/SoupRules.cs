using System.Collections.Frozen;

namespace NewsBot.Feeds.Reading;

/// <summary>Where a tag that was never closed ends: what feeds hold tells it.</summary>
internal static class SoupRules
{
    private static readonly FrozenSet<string> Containers = Set(
        "rss channel rdf:rdf rdf item entry feed author source image textinput contributor urlset sitemapindex url "
        + "sitemap news:news media:group media:content");

    private static readonly FrozenSet<string> Items = Set("item entry url sitemap");

    private static readonly FrozenSet<string> Text = Set(
        "description content content:encoded summary body xhtml:body tagline title dc:title info subtitle");

    // Fields whose names HTML does not use: where one starts, the field before it has ended.
    private static readonly FrozenSet<string> Fields = Set(
        "item entry pubdate guid description content:encoded dc:date dc:creator dc:subject dc:language category "
        + "published updated issued modified author enclosure comments language lastbuilddate ttl media:content "
        + "media:thumbnail loc lastmod news:title news:publication_date");

    // Fields whose names HTML uses too: they end an open field only where that holds no other element.
    private static readonly FrozenSet<string> Shared = Set("title link id summary content image source");

    private static readonly FrozenSet<string> Void = Set(
        "area base br col embed hr img input link meta param source track wbr");

    public static bool IsVoid(string name) => Void.Contains(name);

    public static bool IsText(string name) => Text.Contains(name);

    /// <summary>Whether the innermost open element ends where an element of this name starts.</summary>
    public static bool Ends(Stack<string> open, string name)
    {
        string top = open.Peek();
        if (Containers.Contains(top))
            return Items.Contains(name) && (Items.Contains(top) || open.Any(Items.Contains));
        if (Fields.Contains(name))
            return open.Any(Containers.Contains);
        return Shared.Contains(name) && (Fields.Contains(top) || Shared.Contains(top)) && !IsLongText(top);
    }

    // Inline HTML may hold <title> (in SVG) or <link>; a title or date may not.
    private static bool IsLongText(string top) =>
        Text.Contains(top) && !top.EndsWith("title", StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
