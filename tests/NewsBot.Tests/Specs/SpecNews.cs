using System.Globalization;
using NewsBot.Fakes.Sites;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Specs;

/// <summary>
/// An article for the fake outlets of the specs; the texts are those of <c>seeds/</c>, which are our own.
/// </summary>
internal sealed record SpecNews(
    string Title, string Language, DateTimeOffset Published, IReadOnlyList<string> Paragraphs)
{
    /// <summary>The phone call of 12 February 2025, in three languages.</summary>
    public static SpecNews CallInEnglish => Read("01-trump-putin-call.en.txt");

    public static SpecNews CallInIndonesian => Read("02-telepon-trump-putin.id.txt");

    public static SpecNews CallInUkrainian => Read("03-dzvinok-trampa-i-putina.uk.txt");

    /// <summary>The talks of 18 February 2025.</summary>
    public static SpecNews TalksInEnglish => Read("04-riyadh-talks.en.txt");

    public static SpecNews TalksInIndonesian => Read("05-perundingan-riyadh.id.txt");

    /// <summary>The truce of 11 March 2025.</summary>
    public static SpecNews JeddahInEnglish => Read("09-jeddah-ceasefire.en.txt");

    /// <summary>All of <c>seeds/</c>.</summary>
    public static IReadOnlyList<SpecNews> All =>
    [
        .. Repository.Files("seeds", "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .Select(name => Read(name!)),
    ];

    /// <summary>Off topic.</summary>
    public static SpecNews Chilli => Read("15-menyimpan-cabai.id.txt");

    public string Guid =>
        string.Create(CultureInfo.InvariantCulture, $"{Title.Length}-{Published:yyyyMMddHHmmss}-{Language}");

    public SpecNews At(DateTimeOffset published) => this with { Published = published };

    public string Html(string site) => PageOf.Article(
        Title,
        Paragraphs,
        site: site,
        language: Language,
        published: Published.ToString("o", CultureInfo.InvariantCulture));

    public FakeItem Item(Uri page) => new(Guid, page.AbsoluteUri, Title, Paragraphs[0], Published);

    private static SpecNews Read(string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "seeds", file));
        int body = Array.IndexOf(lines, "");
        var header = lines[..body]
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim());
        return new(
            header["Title"],
            header["Language"],
            DateTimeOffset.Parse(header["Published"], CultureInfo.InvariantCulture),
            [.. lines[body..].Where(line => line.Length > 0)]);
    }
}

/// <summary>An outlet with a feed and a page for each article, on a host of its own.</summary>
internal sealed class SpecOutlet(FakeSite site, string name, int host)
{
    private readonly List<FakeItem> _items = [];
    private bool _hasMoved;

    public string Name => name;

    public Uri Feed => site.At($"/outlet-{host}/feed.xml", $"127.0.0.{host}");

    private Uri NewFeed => site.At($"/outlet-{host}/news.xml", $"127.0.0.{host}");

    public Uri PageOf(SpecNews news) => site.At($"/outlet-{host}/{news.Guid}.html", $"127.0.0.{host}");

    /// <summary>Publishes articles, with their pages unless <paramref name="hasPages"/> is false.</summary>
    public SpecOutlet Publish(bool hasPages, params SpecNews[] news)
    {
        foreach (SpecNews each in news)
        {
            site.Page(
                PageOf(each).AbsolutePath,
                hasPages ? FakePage.Html(each.Html(name)) : FakePage.OfStatus(403));
            _items.Insert(0, ItemOf(each));
        }

        return Serve();
    }

    /// <summary>Its feed answers as is said here, until something is published.</summary>
    public void Breaks(FakePage feed) => site.Page((_hasMoved ? NewFeed : Feed).AbsolutePath, feed);

    /// <summary>Answers as is said here where an article's page is asked for.</summary>
    public void Serve(SpecNews news, FakePage page) => site.Page(PageOf(news).AbsolutePath, page);

    /// <summary>An article as it stands in the feed.</summary>
    public FakeItem ItemOf(SpecNews news) => news.Item(PageOf(news));

    public SpecOutlet Publish(params SpecNews[] news) => Publish(hasPages: true, news);

    /// <summary>Publishes its feed again with every date changed, and whatever else is named.</summary>
    public SpecOutlet Republish(DateTimeOffset dated, params string[] changed)
    {
        for (int i = 0; i < _items.Count; i++)
        {
            FakeItem item = _items[i] with { Published = dated };
            if (changed.Contains("guids"))
                item = item with { Guid = "new-" + item.Guid };
            if (changed.Contains("texts"))
                item = item with { Text = $"{name} reports: {item.Text}" };
            _items[i] = changed.Contains("links") ? Moved(item) : item;
        }

        return Serve();
    }

    /// <summary>Whether its feed is at this path, or was.</summary>
    public bool IsFeed(string path) => path == Feed.AbsolutePath || path == NewFeed.AbsolutePath;

    /// <summary>Publishes its feed again with every item changed.</summary>
    public SpecOutlet Edit(Func<FakeItem, FakeItem> change)
    {
        for (int i = 0; i < _items.Count; i++)
            _items[i] = change(_items[i]);
        return Serve();
    }

    /// <summary>Publishes its feed again in any order.</summary>
    public SpecOutlet Reorder(Random chance)
    {
        FakeItem[] items = [.. _items];
        chance.Shuffle(items);
        _items.Clear();
        _items.AddRange(items);
        return Serve();
    }

    /// <summary>Its feed carries nothing, until something is published.</summary>
    public void Empties() => Breaks(FakePage.Feed(FakeFeed.Rss([])));

    /// <summary>Its feed moves for good; the old address leads to the new one.</summary>
    public SpecOutlet MoveFeed()
    {
        _hasMoved = true;
        return Serve();
    }

    /// <summary>The same page under another address.</summary>
    public FakeItem Moved(FakeItem item)
    {
        Uri moved = site.At($"/outlet-{host}/moved/{item.Guid}.html", $"127.0.0.{host}");
        site.Page(moved.AbsolutePath, FakePage.Html($"<article><h1>{item.Title}</h1><p>{item.Text}</p></article>"));
        return item with { Link = moved.AbsoluteUri };
    }

    private SpecOutlet Serve()
    {
        Breaks(FakePage.Feed(FakeFeed.Rss(_items)));
        if (_hasMoved)
            site.Page(Feed.AbsolutePath, FakePage.Redirect(NewFeed.AbsoluteUri, 301));
        return this;
    }
}
