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

    public string Name => name;

    public Uri Feed => site.At($"/outlet-{host}/feed.xml", $"127.0.0.{host}");

    public Uri PageOf(SpecNews news) => site.At($"/outlet-{host}/{news.Guid}.html", $"127.0.0.{host}");

    /// <summary>Publishes articles, with their pages unless <paramref name="hasPages"/> is false.</summary>
    public SpecOutlet Publish(bool hasPages, params SpecNews[] news)
    {
        foreach (SpecNews each in news)
        {
            site.Page(
                PageOf(each).AbsolutePath,
                hasPages ? FakePage.Html(each.Html(name)) : FakePage.OfStatus(403));
            _items.Insert(0, each.Item(PageOf(each)));
        }

        return Serve(_items);
    }

    public SpecOutlet Publish(params SpecNews[] news) => Publish(hasPages: true, news);

    /// <summary>Publishes its feed again with every guid and date changed.</summary>
    public SpecOutlet Republish(DateTimeOffset dated) =>
        Serve([.. _items.Select(item => item with { Guid = "new-" + item.Guid, Published = dated })]);

    private SpecOutlet Serve(IReadOnlyList<FakeItem> items)
    {
        site.Page(Feed.AbsolutePath, FakePage.Feed(FakeFeed.Rss(items)));
        return this;
    }
}
