using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsBot.Feeds.Reading;

/// <summary>Reads the links to articles off an HTML page that lists them.</summary>
internal static class ListingReader
{
    public static FeedDocument Read(string html, string selector, ReadContext context)
    {
        if (!MarkupSize.IsHarmless(html))
            throw new FeedFormatException("The page is too large or too deeply nested to be read.");
        var page = new HtmlParser().ParseDocument(html);
        string named = page.QuerySelector("base[href]")?.GetAttribute("href") ?? "";
        var baseAddress = SafeLink.Resolve(named, context.Address, context.Address) ?? context.Address;
        var seen = new HashSet<Uri>();
        var dates = new NearbyDates(page);
        Entry[] entries = [.. Select(page, selector).Select(Anchor).OfType<IElement>()
            .Select(a => ReadLink(a, dates.Near(a), baseAddress, context))
            .Where(e => e is { Link: { } link, Title.Length: > 0 } && seen.Add(link))];
        if (entries.Length == 0)
            context.Notes.Add("The selector found no links on the page. The page may have changed.");
        return new FeedDocument
        {
            Format = FeedFormat.Listing,
            Title = PlainText.Line(page.Title ?? "") is { Length: > 0 } title ? title : null,
            Language = LanguageTag.ToIso(page.DocumentElement.GetAttribute("lang")),
            Entries = context.Newest(entries, e => e.Published),
            Notes = context.Notes.All,
        };
    }

    private static IHtmlCollection<IElement> Select(IDocument page, string selector)
    {
        try
        {
            return page.QuerySelectorAll(selector);
        }
        catch (DomException)
        {
            throw new FeedFormatException($"The selector \"{PlainText.Line(selector)}\" is not a CSS selector.");
        }
    }

    private static IElement? Anchor(IElement found) => found.LocalName == "a" && found.HasAttribute("href")
        ? found
        : found.QuerySelector("a[href]") ?? found.Closest("a[href]");

    private static Entry ReadLink(
        IElement anchor, DateTimeOffset? published, Uri baseAddress, ReadContext context)
    {
        string text = PlainText.Line((Heading(anchor) ?? anchor).TextContent);
        string? described = anchor.GetAttribute("title") ?? anchor.GetAttribute("aria-label")
            ?? anchor.QuerySelector("img[alt]")?.GetAttribute("alt");
        return new Entry
        {
            Link = context.Link(anchor.GetAttribute("href"), baseAddress),
            Title = text.Length > 0 ? text : PlainText.Line(described ?? ""),
            Published = published,
            Language = LanguageTag.ToIso(anchor.GetAttribute("hreflang"))
                ?? LanguageTag.ToIso(anchor.Owner?.DocumentElement.GetAttribute("lang")),
        };
    }

    // A link may be a whole card, with section, date and teaser beside the title.
    private static IElement? Heading(IElement anchor) => anchor
        .QuerySelectorAll("h1, h2, h3, h4, h5, [class*='title' i], [class*='headline' i]")
        .FirstOrDefault(h => !string.IsNullOrWhiteSpace(h.TextContent));
}
