using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>Reads sitemaps (sitemaps.org 0.9), with the news extension where there is one.</summary>
internal static class SitemapReader
{
    public static FeedDocument Read(XElement root, string own, ReadContext context)
    {
        var urls = XmlFeedReader.Find(root, "url", own);
        var newest = context.Newest(urls, url => DateOf(new Fields(url, own)));
        Entry[] entries =
            [.. newest.Select(url => ReadUrl(new Fields(url, own), context)).Where(e => e.Link is not null)];
        return Document(entries, entries.Select(e => e.Language).FirstOrDefault(l => l is not null), context);
    }

    /// <summary>An index names other sitemaps; they are not followed, but the operator is told.</summary>
    public static FeedDocument ReadIndex(XElement root, string own, ReadContext context)
    {
        string?[] addresses = [.. XmlFeedReader.Find(root, "sitemap", own).Select(s => new Fields(s, own).Text("loc"))];
        string named = string.Join(", ", addresses.OfType<string>().Take(3).Select(PlainText.Line));
        context.Notes.Add(
            $"This is an index of {addresses.Length:N0} sitemaps, not a sitemap. Name one of them: {named}");
        return Document([], null, context);
    }

    private static Entry ReadUrl(Fields url, ReadContext context)
    {
        var news = News(url);
        var publication = news?.First("news:publication") is { } element ? news.Of(element) : null;
        return new Entry
        {
            Link = context.Link(url.Text("loc"), XmlScope.BaseOf(url.Element, context.Address)),
            Title = news?.First("news:title") is { } title ? PlainText.FromHtml(InnerMarkup.Of(title)) : "",
            Published = DateOf(url),
            Language = LanguageTag.ToIso(publication?.Text("news:language") ?? news?.Text("news:language")),
            Categories = FeedCategories.Of((news?.Text("news:keywords") ?? "").Split(',')),
            Image = FeedImage.Of(url, context),
        };
    }

    private static Fields? News(Fields url) => url.First("news:news") is { } news ? url.Of(news) : null;

    private static DateTimeOffset? DateOf(Fields url) =>
        FeedDate.TryParse(News(url)?.Text("news:publication_date"), out var published) ? published
        : FeedDate.TryParse(url.Text("lastmod"), out var modified) ? modified : null;

    private static FeedDocument Document(IReadOnlyList<Entry> entries, string? language, ReadContext context) => new()
    {
        Format = FeedFormat.Sitemap,
        Language = language,
        Entries = entries,
        Notes = context.Notes.All,
    };
}
