using System.Text.RegularExpressions;
using NewsBot.Articles.Pages;

namespace NewsBot.Articles;

/// <summary>Makes an article of an entry and what came of its page.</summary>
public sealed class ArticleBuilder(ArticleLanguages languages)
{
    /// <summary>A page with less text is no article, unless the feed has even less.</summary>
    public const int ShortestArticle = 200;

    private const int LongestFeedText = 500_000;
    private const int Lead = 800;
    private const int RichFeedText = 600;

    /// <summary>What is known of the page behind an entry.</summary>
    public static PageHints Hints(SourcedEntry entry, Uri? address) =>
        new(address ?? entry.Feed.Address, entry.Entry.Title, entry.Feed.Outlet,
            entry.Entry.Language ?? entry.Feed.Language);

    /// <summary>The article; its number is still to be given.</summary>
    public Article Build(SourcedEntry entry, FetchedPage page)
    {
        string feedText = FeedText(entry);
        string pageText = page.Note is null ? page.Content?.Text ?? "" : "";
        string? note = page.Note ?? Refuse(pageText, feedText);
        string text = note is null ? pageText : feedText;
        string title = Title(entry, page, text);
        return new Article
        {
            Id = default,
            Address = Address(entry, page),
            Feed = entry.Feed.Id,
            Outlet = entry.Feed.Outlet,
            Kind = entry.Feed.Kind,
            Side = entry.Feed.Side,
            Language = Language(entry, page, $"{title}\n{text[..Math.Min(Lead, text.Length)]}"),
            Title = title,
            Author = (note is null ? page.Content?.Author : null) ?? entry.Entry.Author,
            Text = text,
            TextFrom = note is null ? TextSource.Page : TextSource.Feed,
            PageNote = note,
            Published = PublicationTime.Of(page.Content?.Published, entry.Entry.Published, entry.Stored.FirstSeen),
            FirstSeen = entry.Stored.FirstSeen,
        };
    }

    /// <summary>Why the feed's text is the better one, for a person; null where the page's is.</summary>
    private static string? Refuse(string page, string feed)
    {
        if (page.Length < ShortestArticle && page.Length <= feed.Length)
            return page.Length == 0 ? "no article was found in the page" : "the page holds less text than the feed";
        return feed.Length > RichFeedText && feed.Length > 2 * page.Length
            ? "the page holds only the beginning of the text"
            : null;
    }

    private static string FeedText(SourcedEntry entry)
    {
        string html = entry.Entry.Html;
        if (html.Length > LongestFeedText || PagePreScan.Refuse(html, new PageLimits()) is not null)
            return "";
        try
        {
            return PageReader.ReadFeedText(html, Hints(entry, entry.Entry.Link));
        }
        catch (RegexMatchTimeoutException)
        {
            return "";
        }
    }

    private static string Title(SourcedEntry entry, FetchedPage page, string text)
    {
        if (entry.Entry.Title.Length > 0)
            return entry.Entry.Title;
        return page.Note is null && page.Content?.Title is { Length: > 0 } headline ? headline : text.Split('\n')[0];
    }

    private static Uri Address(SourcedEntry entry, FetchedPage page) =>
        (page.Note is null ? page.Content?.Canonical : null)
        ?? entry.Address
        ?? new Uri(
            entry.Feed.Address, "#" + Uri.EscapeDataString(entry.Entry.Guid ?? $"entry-{entry.Stored.Id.Value}"));

    private string Language(SourcedEntry entry, FetchedPage page, string text) =>
        languages.Identify(text, entry.Entry.Language ?? page.Content?.Language ?? entry.Feed.Language);
}
