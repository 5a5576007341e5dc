using NewsBot.Articles;
using NewsBot.Feeds;

namespace NewsBot.Tests.Support;

/// <summary>An entry with its feed, to vary.</summary>
internal static class SomeEntry
{
    public static SourcedEntry With(
        long id = 1,
        string outlet = "ANTARA News",
        string? link = "https://antara.test/berita/1",
        string html = "",
        string title = "Dua presiden berbicara lewat telepon",
        string feed = "https://antara.test/rss") => new(
            new StoredEntry(
                new EntryId(id),
                new FeedId("antara"),
                SomeArticle.Noon,
                new Entry { Title = title, Link = link is null ? null : new Uri(link), Html = html }),
            new Feed
            {
                Id = new FeedId("antara"),
                Outlet = outlet,
                Address = new Uri(feed),
                Language = "id",
                Country = "id",
                Kind = OutletKind.Agency,
            });
}
