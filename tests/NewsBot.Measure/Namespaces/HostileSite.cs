using System.Globalization;
using System.Net;
using NewsBot.Fakes.Sites;

namespace NewsBot.Measure.Namespaces;

/// <summary>What the public site answers.</summary>
internal static class HostileSite
{
    private static readonly string[] Hosts =
        ["Turkey", "Qatar", "Austria", "Poland", "Finland", "Brazil", "India", "Norway", "Egypt", "Japan", "Kenya"];

    /// <summary>The answer to a request, by its path.</summary>
    public static FakePage Answer(FakeRequest request) => request.Path.Split('/') switch
    {
        [_, "feed.xml" or "listed"] => FakePage.Feed(FakeFeed.Rss(
            [Item(request, -1, HostileNetwork.At("www", "/good"))])),
        [_, "good"] => FakePage.Html(Page()),
        [_, "links", var which] => FakePage.Feed(FakeFeed.Rss(
            [.. Part(which).Select(at => Item(request, at, HostileNetwork.Links[at]))])),
        [_, "sent", var which] => FakePage.Feed(FakeFeed.Rss(
            [.. Part(which).Select(at => Item(request, at, HostileNetwork.At($"to-{at}", $"/to/{at}")))])),
        [_, "map", var which] => FakePage.Feed(Sitemap(request, Part(which))),
        [_, "to", var which] => Redirect(HostileNetwork.Links[Number(which)]),
        // The connection ends, so that the next hop asks for the name anew.
        [_, "again", "1"] => Redirect($"http://{request.Host}/again/2").With("Connection", "close"),
        _ => FakePage.OfStatus(404),
    };

    private static IEnumerable<int> Part(string which) => Enumerable
        .Range(Number(which) * HostileNetwork.EntriesOfFeed, HostileNetwork.EntriesOfFeed)
        .Where(at => at < HostileNetwork.Links.Count);

    /// <summary>A header is ASCII; another character is written as its UTF-8 bytes.</summary>
    private static FakePage Redirect(string to) => FakePage.Redirect(
        string.Concat(to.Select(letter => char.IsAscii(letter) ? $"{letter}" : Uri.EscapeDataString($"{letter}"))),
        301);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static FakeItem Item(FakeRequest request, int at, string link) => new(
        $"{request.Host} {at}",
        link,
        Title(at),
        $"The presidents of Ukraine and Russia agreed to a ceasefire after talks in round {at + 2}.",
        request.At - TimeSpan.FromHours(1));

    private static string Title(int at) =>
        $"Putin and Zelensky agree to a {at + 3}-day ceasefire, {Hosts[(at + Hosts.Length) % Hosts.Length]} says";

    private static string Sitemap(FakeRequest request, IEnumerable<int> part) =>
        $"""
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
          xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        {string.Concat(part.Select(at => $"""
            <url><loc>{WebUtility.HtmlEncode(HostileNetwork.Links[at])}</loc><news:news>
            <news:publication_date>{request.At - TimeSpan.FromHours(1):O}
            </news:publication_date><news:title>{Title(at)}</news:title></news:news></url>
            """))}
        </urlset>
        """;

    private static string Page() =>
        $"""
        <html><head>{string.Concat(HostileNetwork.Links.Take(5).Select(WebUtility.HtmlEncode).Select(link => $"""
            <link rel="canonical" href="{link}"><link rel="amphtml" href="{link}"><link rel="icon" href="{link}">
            <link rel="stylesheet" href="{link}"><meta property="og:image" content="{link}">
            <meta http-equiv="refresh" content="0;url={link}">
            """))}</head><body><article>
        <h1>Putin and Zelensky agree to a ceasefire</h1>
        <p>President Volodymyr Zelensky and Vladimir Putin agreed to a ceasefire in Ukraine on Friday.</p>
        {string.Concat(HostileNetwork.Links.Select(WebUtility.HtmlEncode).Select(link =>
            $"<img src=\"{link}\" srcset=\"{link} 2x\"><iframe src=\"{link}\"></iframe>"))}
        </article></body></html>
        """;
}
