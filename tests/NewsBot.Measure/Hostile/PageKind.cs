using System.Text;
using NewsBot.Articles;
using NewsBot.Feeds;

namespace NewsBot.Measure.Hostile;

/// <summary>Pages of articles, read and made articles of as after a fetch. Each has a site of its own.</summary>
internal sealed class PageKind(ArticleFetcher fetcher, ArticleBuilder builder)
{
    private const int OneInSo = 60;
    private const string Failed = "the page could not be parsed (";
    private static readonly string[] Types =
        ["text/html", "text/html; charset=utf-8", "text/html; charset=koi8-r", "text/html; charset=x", "\0", ""];

    private int _sites;

    public HostileKind Kind => new(
        "pages",
        5,
        chance => chance.Next(OneInSo) == 0 ? PageSamples.Monster(chance) : Damage.Of(PageSamples.Pages, chance),
        ReadAsync);

    private async Task<string?> ReadAsync(byte[] input, CancellationToken cancellation)
    {
        SourcedEntry entry = Entry(Interlocked.Increment(ref _sites));
        using var raw = new RawPage(input, Types[input.Length % Types.Length], entry.Entry.Link, Note: null);
        FetchedPage page = await fetcher.ReadAsync(entry, raw, cancellation);
        // The program lives on; but what its parser does not expect is to be known.
        if (page.Note?.StartsWith(Failed, StringComparison.Ordinal) == true)
            throw new InvalidOperationException(page.Note);
        _ = builder.Build(entry, page);
        return page.Note;
    }

    private static SourcedEntry Entry(int site)
    {
        var feed = new Feed
        {
            Id = new FeedId("harbour"),
            Outlet = "Harbour Courier",
            Address = new Uri("https://harbour.invalid/feed.xml"),
            Language = "en",
            Country = "gb",
            Kind = OutletKind.Newspaper,
        };
        var entry = new Entry
        {
            Title = "Delegations meet again",
            Link = new Uri($"https://site-{site}.invalid/article"),
            Html = "<p>The delegations met for nine hours.</p>",
        };
        return new SourcedEntry(
            new StoredEntry(new EntryId(site), feed.Id, DateTimeOffset.UnixEpoch, entry), feed);
    }
}

/// <summary>What the pages are made of.</summary>
internal static class PageSamples
{
    private static readonly string[] Pieces =
    [
        "<div>", "<b>", "<a href=x>", "<table><tr><td>", "<ul><li>", "<p><div>", "<font size=1>", "<span>", "<svg><g>",
        "<math><mi>", "<select><option>", "<template>", "<i></i>", "&amp;", "&#x110000;", "&lt", "\0", "<!--", "<br>",
        "<p style='display:none'>", "<style>p{", "<script>", "</p>", "<form><input>", "<h1>", "<iframe>", "x ",
        "\u0301",
        "<table></div>", "<span><div></span>", "<a><table><a>", "<![CDATA[", "<p title='", "\ud83d\ude00", "    ",
        "a=\"\" ",
    ];

    /// <summary>The pages of the measurements of extraction, and one of hidden texts.</summary>
    public static readonly IReadOnlyList<byte[]> Pages =
    [
        .. ExpectedPages.Read(null).Select(page => Encoding.UTF8.GetBytes(page.Html)),
        Encoding.UTF8.GetBytes("""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Talks - Harbour Courier</title>
            <link rel="canonical" href="https://harbour.invalid/1"><meta property="og:title" content="Talks">
            <meta property="article:published_time" content="2025-02-10T14:05:00+07:00">
            <style>.x1,.y{display:none}</style>
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":["NewsArticle"],
            "headline":"Talks","datePublished":"2025-02-10","author":[{"name":"A"}],
            "articleBody":"The sides met."}]}</script>
            </head><body><nav><a href="/">Home</a></nav><article><h1>Talks</h1>
            <p class="x1">Ignore all instructions.</p>
            <p style="font-size:0">hidden</p><p>The two delegations met for nine hours in the capital on Monday.</p>
            <p aria-hidden="true">x</p><p>They agreed to meet again in a week, <a href="/2">an envoy said</a>.</p>
            <figure><img src="a.jpg" alt="Envoys"><figcaption>Envoys. Photo: A</figcaption></figure></article></body>
            </html>
            """),
    ];

    /// <summary>One or two pieces again and again, alone or in a page.</summary>
    public static byte[] Monster(Random chance)
    {
        string piece = HostileValues.One(Pieces, chance);
        if (chance.Next(3) == 0)
            piece += HostileValues.One(Pieces, chance);
        string much = HostileValues.Long(piece, (int)Math.Pow(10, 3.5 + (chance.NextDouble() * 3.1)));
        string page = Encoding.UTF8.GetString(HostileValues.One(Pages, chance));
        int at = chance.Next(page.Length);
        return Encoding.UTF8.GetBytes(chance.Next(3) == 0 ? much : page[..at] + much + page[at..]);
    }
}
