using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsBot.Feeds.Reading;

namespace NewsBot.Feeds.Finding;

/// <summary>Where the feed of a page may be: what the page says itself, then where feeds usually are.</summary>
internal static class PageLinks
{
    private const string Declared = "link[rel~='alternate' i][href]";

    private static readonly string[] Usual =
        ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json"];

    private static readonly Regex FeedType = new(
        "(?:rss|atom|feed)\\+(?:xml|json)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex FeedPath = new(
        "/(?:rss|atom|feeds?)(?:\\.xml|\\.json|\\.rss)?/?$|\\.(?:rss|atom)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Addresses to try, the likeliest first, each once.</summary>
    /// <param name="html">The page; nothing is read of one that would take a parser long.</param>
    /// <param name="address">Where it was.</param>
    public static IEnumerable<Uri> Of(string html, Uri address) =>
        Said(html, address).Concat(Guessed(address)).Distinct();

    private static IEnumerable<Uri> Said(string html, Uri address)
    {
        if (!MarkupSize.IsHarmless(html))
            return [];
        var page = new HtmlParser().ParseDocument(html);
        string named = page.QuerySelector("base[href]")?.GetAttribute("href") ?? "";
        Uri root = SafeLink.Resolve(named, address, address) ?? address;
        IEnumerable<IElement> declared = page.QuerySelectorAll(Declared)
            .Where(link => FeedType.IsMatch(link.GetAttribute("type") ?? ""));
        IEnumerable<IElement> linked = page.QuerySelectorAll("a[href]")
            .Where(link => FeedPath.IsMatch((link.GetAttribute("href") ?? "").Split('?', '#')[0]));
        return declared.Concat(linked)
            .OrderBy(IsOfComments)
            .Select(link => SafeLink.Resolve(link.GetAttribute("href") ?? "", root, address))
            .OfType<Uri>();
    }

    /// <summary>Blogs name a feed of their readers' comments beside the one of their articles.</summary>
    private static bool IsOfComments(IElement link) =>
        $"{link.GetAttribute("href")} {link.GetAttribute("title")}"
            .Contains("comment", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Uri> Guessed(Uri address)
    {
        string folder = address.AbsolutePath.TrimEnd('/');
        if (folder.Length > 0)
            yield return new Uri(address, folder + "/feed");
        foreach (string path in Usual)
            yield return new Uri(address, path);
    }
}
