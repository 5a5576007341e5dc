using System.Globalization;
using NewsBot.Fakes.Sites;

namespace NewsBot.Measure.Speed;

/// <summary>
/// News sites on loopback, each host with a feed of its own that answers after a while and leads to pages of full size.
/// </summary>
internal sealed class NewsSites : IAsyncDisposable
{
    private const int Entries = 4, Pages = 200;
    private readonly FakeSite _site;
    private readonly MixedArticle[] _articles;
    private readonly string[] _pages;

    private NewsSites(FakeSite site, MixedNews news, TimeSpan latency)
    {
        _site = site;
        _articles = [.. Enumerable.Range(0, Pages).Select(_ => news.Next())];
        var writer = new FullPage(news, new Random(3));
        _pages = [.. _articles.Select(article => writer.Write(article, TimeProvider.System.GetUtcNow().AddHours(-1)))];
        site.Otherwise(request => Answer(request) with { Latency = latency });
    }

    public static async Task<NewsSites> StartAsync(MixedNews news, TimeSpan latency) =>
        new(await FakeSite.StartAsync(), news, latency);

    /// <summary>Writes <c>feeds.json</c> with that many of them into a configuration folder.</summary>
    public Task ConfigureAsync(string folder, int feeds, CancellationToken cancellation) =>
        FeedsFile.WriteAsync(
            folder, Enumerable.Range(0, feeds).Select(number => LocalPolling.Feed(number, _site.Port)), cancellation);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private FakePage Answer(FakeRequest request)
    {
        if (request.Path == "/feed.xml")
            return FakePage.Feed(FakeFeed.Rss(Items(request)), $"\"{request.Host}\"");
        return request.Path.StartsWith("/news/", StringComparison.Ordinal)
            && int.TryParse(
                request.Path.AsSpan("/news/".Length), NumberStyles.None, CultureInfo.InvariantCulture, out int at)
            ? FakePage.Html(_pages[at % Pages])
            : FakePage.OfStatus(404);
    }

    private FakeItem[] Items(FakeRequest request)
    {
        int first = (int)((uint)request.Host.GetHashCode(StringComparison.Ordinal) % Pages);
        return
        [
            .. Enumerable.Range(first, Entries).Select(at => at % Pages).Select(at => new FakeItem(
                $"{request.Host}-{at}",
                $"http://{request.Host}:{_site.Port}/news/{at}",
                _articles[at].Title,
                _articles[at].Paragraphs[0],
                request.At - TimeSpan.FromHours(1))),
        ];
    }
}
