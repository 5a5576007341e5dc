using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsBot.Articles.Pages;

/// <summary>
/// Reads the article out of a page that has passed <see cref="PagePreScan"/>. It fetches nothing and runs nothing.
/// </summary>
public static class PageReader
{
    private const int Short = 600;

    private static readonly HtmlParserOptions Options = new()
    {
        IsScripting = true, // "noscript" stays one piece of text, as in a browser
        SkipComments = true,
        DisableElementPositionTracking = true,
    };

    /// <summary>Reads a whole page.</summary>
    public static PageContent Read(string html, PageHints hints)
    {
        using IHtmlDocument page = Parse(html);
        var elements = new PageElements(page);
        var metadata = new PageMetadata(elements);
        string language = metadata.Language ?? hints.Language;
        var hidden = new HiddenElements(elements.Styles);
        string? headline = PageTitle.Plain(metadata.Headline, metadata.Site, hints.Outlet);
        ArticleLines lines = Lines(hints, metadata.Site, headline, elements.Heading?.TextContent);
        BlockWalk? walk = page.Body is null
            ? null
            : new BlockWalk(hidden, keepNamedFurniture: false).Through(page.Body);
        string text = walk is null ? "" : Text(lines, walk);
        if (text.Length < Short && page.Body is not null)
            text = Relaxed(text, lines, new BlockWalk(hidden, keepNamedFurniture: true).Through(page.Body));
        return new PageContent
        {
            Text = text,
            Title = headline,
            Author = metadata.Author,
            Canonical = metadata.Canonical(hints.Address),
            Published = metadata.Published(language) ?? Visible(page, hidden, language),
            Language = metadata.Language,
            Wall = PageWall.Of(page, text),
        };
    }

    /// <summary>Reads the text that a feed carries for an entry, by the same rules.</summary>
    /// <returns>One paragraph a line; may be empty.</returns>
    public static string ReadFeedText(string html, PageHints hints)
    {
        if (html.Length == 0)
            return "";
        using IHtmlDocument page = Parse(html);
        if (page.Body is null)
            return "";
        var hidden = new HiddenElements(new PageElements(page).Styles);
        BlockWalk walk = new BlockWalk(hidden, keepNamedFurniture: false).Through(page.Body);
        return string.Join('\n', Lines(hints, site: null).Of(walk.Blocks, whole: false));
    }

    /// <summary>
    /// From memory that is only read: from a string AngleSharp makes a copy that could be written to.
    /// </summary>
    private static IHtmlDocument Parse(string html) => new HtmlParser(Options).ParseDocument(html.AsMemory());

    private static ArticleLines Lines(PageHints hints, string? site, params string?[] titles) => new(
        [hints.Title, .. titles],
        new Datelines(new[] { site, hints.Outlet }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)));

    private static string Text(ArticleLines lines, BlockWalk walk) =>
        string.Join('\n', lines.Of(MainRegion.Of(walk), whole: true));

    /// <summary>Some sites give the article itself a name that elsewhere means furniture.</summary>
    private static string Relaxed(string text, ArticleLines lines, BlockWalk walk)
    {
        string relaxed = Text(lines, walk);
        return relaxed.Length > 2 * text.Length ? relaxed : text;
    }

    private static PageTime? Visible(IHtmlDocument page, HiddenElements hidden, string language)
    {
        if (page.Body is null)
            return null;
        BlockWalk walk = new BlockWalk(hidden, keepNamedFurniture: true).Through(page.Body);
        int near = walk.Headline ?? 0;
        return walk.Blocks.Skip(near - 6).Take(18)
            .Where(block => block.Text.Length < 160)
            .Select(block => PageDates.Visible(block.Text, language))
            .FirstOrDefault(time => time is not null);
    }
}
