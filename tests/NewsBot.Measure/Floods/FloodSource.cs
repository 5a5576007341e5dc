using System.Globalization;
using NewsBot.Fakes.Sites;
using NewsBot.Feeds;

namespace NewsBot.Measure.Floods;

/// <summary>
/// Sites that bring a few items, then, one after the other, as many as a feed may; the last stays calm.
/// </summary>
internal sealed class FloodSource : IAsyncDisposable
{
    /// <summary>What one document may bring.</summary>
    public const int PerFeed = 500;

    /// <summary>What the calm site brings meanwhile.</summary>
    public const int OfSibling = 5;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);
    private static readonly string[] Words =
    [
        "ministers", "delegation", "ceasefire", "prisoners", "exchange", "border", "envoy", "sanctions", "grain",
        "harbour", "summit", "draft", "guarantees", "observers", "corridor", "statement", "Kyiv", "Moscow", "round",
        "Istanbul", "Jeddah", "proposal", "frontline", "territory", "mediator", "parliament", "reserve", "pledge",
    ];

    private readonly FakeSite _site;
    private readonly Feed[] _feeds;
    private readonly Dictionary<string, int> _places;
    private TimeSpan _over;
    private long _began;

    private FloodSource(FakeSite site, int floods)
    {
        _site = site;
        _feeds = [.. Enumerable.Range(0, floods + 1).Select(number => LocalPolling.Feed(number, site.Port))];
        _places = _feeds.Index().ToDictionary(
            feed => feed.Item.Address.Host, feed => feed.Index, StringComparer.OrdinalIgnoreCase);
        site.Otherwise(Answer);
    }

    /// <summary>Feeds with a flood, and the calm one.</summary>
    public int Feeds => _feeds.Length;

    /// <summary>The feed that stays calm.</summary>
    public Feed Sibling => _feeds[^1];

    public static async Task<FloodSource> StartAsync(int floods) => new(await FakeSite.StartAsync(), floods);

    /// <summary>The feeds whose items are new by now.</summary>
    public IEnumerable<Feed> Flooding => _feeds.Where(feed => IsFlooding(feed.Address.Host));

    /// <summary>From now on the items of one site after the other are new, until those of the last are.</summary>
    public void Flood(TimeSpan over) => (_over, _began) = (over, TimeProvider.System.GetTimestamp());

    /// <summary>Writes the list of feeds.</summary>
    public Task ConfigureAsync(string folder, CancellationToken cancellation) =>
        FeedsFile.WriteAsync(folder, _feeds, cancellation);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private FakePage Answer(FakeRequest request)
    {
        if (request.Path == "/robots.txt")
            return FakePage.OfStatus(404);
        if (request.Path != "/feed.xml")
            return FakePage.Html($"<html><body><p>{Text(request.Host + request.Path)}</p></body></html>");
        bool flooding = IsFlooding(request.Host);
        int count = !flooding ? 1 : request.Host == Sibling.Address.Host ? OfSibling : PerFeed;
        return FakePage.Feed(FakeFeed.Rss(
            [.. Enumerable.Range(0, count).Select(at => Item(request, flooding ? "new" : "old", at))]));
    }

    private bool IsFlooding(string host) =>
        _began > 0 && TimeProvider.System.GetElapsedTime(_began) >= _over * _places[host] / _feeds.Length;

    private static FakeItem Item(FakeRequest request, string kind, int at)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"/{kind}/{at}");
        return new FakeItem(
            request.Host + path,
            $"http://{request.Headers["Host"]}{path}",
            $"Ukraine and Russia hold peace talks: {Some(request.Host + path, 6)}",
            Text(request.Host + path),
            request.At - (at * Step));
    }

    private static string Text(string seed) =>
        $"Ukraine and Russia continued their peace talks. {Some(seed + "text", 60)}.";

    private static string Some(string seed, int count)
    {
        var chance = new Random(seed.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)));
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[chance.Next(Words.Length)]));
    }
}
