using NewsBot.Articles;
using NewsBot.Feeds;

namespace NewsBot.Tests.Support;

/// <summary>An article to vary.</summary>
public static class SomeArticle
{
    public static readonly DateTimeOffset Noon = new(2025, 2, 10, 5, 0, 0, TimeSpan.Zero);

    public static Article With(
        string address = "https://antara.test/berita/1",
        string outlet = "ANTARA News",
        string? author = null,
        string? note = null) => new()
        {
            Id = default,
            Address = new Uri(address),
            Feed = new FeedId("antara"),
            Outlet = outlet,
            Kind = OutletKind.Agency,
            Language = "id",
            Title = "Dua presiden berbicara lewat telepon",
            Author = author,
            Text = "Kedua presiden berbicara selama satu jam.\nPertemuan akan menyusul.",
            TextFrom = TextSource.Page,
            PageNote = note,
            Published = Noon,
            FirstSeen = Noon,
        };
}
