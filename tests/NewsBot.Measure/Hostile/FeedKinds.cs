using System.Globalization;
using System.Text;
using NewsBot.Articles;
using NewsBot.Feeds;
using NewsBot.Feeds.Reading;

namespace NewsBot.Measure.Hostile;

/// <summary>
/// Feeds in every form, sitemaps and listing pages, read as after a poll, and made articles of as far as a feed goes.
/// </summary>
internal sealed class FeedKinds(ArticleBuilder builder)
{
    private const int Built = 10, OneInSo = 150;
    private static readonly string[] Types =
        ["application/rss+xml", "text/xml; charset=utf-16", "text/html; charset=windows-1251", "nonsense;;", ""];

    private static readonly Feed Feed = new()
    {
        Id = new FeedId("harbour"),
        Outlet = "Harbour Courier",
        Address = new Uri("https://harbour.invalid/feeds/all.xml"),
        Language = "en",
        Country = "gb",
        Kind = OutletKind.Newspaper,
    };

    /// <summary>All of them.</summary>
    public IEnumerable<HostileKind> All =>
    [
        Kind("feeds", 5, FeedSamples.Feeds, FeedSamples.Monster, selector: null),
        Kind("sitemaps", 2, FeedSamples.Sitemaps, FeedSamples.SitemapMonster, selector: null),
        Kind("listings", 2, FeedSamples.Listings, PageSamples.Monster, "main a, h2 a[href]"),
    ];

    private HostileKind Kind(
        string name, int share, IReadOnlyList<byte[]> samples, Func<Random, byte[]> monster, string? selector) => new(
            name,
            share,
            chance => chance.Next(OneInSo) == 0 ? monster(chance) : Damage.Of(samples, chance),
            (input, _) => Task.FromResult(Read(input, new FeedReadOptions { Selector = selector })));

    private string? Read(byte[] body, FeedReadOptions options)
    {
        try
        {
            string type = Types[body.Length % Types.Length];
            FeedDocument document = FeedReader.Read(body, type.Length == 0 ? null : type, Feed.Address, options);
            _ = EntryKeys.Of(document.Entries);
            foreach ((int number, Entry entry) in document.Entries.Take(Built).Index())
            {
                var stored = new StoredEntry(new EntryId(number), Feed.Id, DateTimeOffset.UnixEpoch, entry);
                _ = builder.Build(new SourcedEntry(stored, Feed), new FetchedPage(null, null, "no page"));
            }

            return null;
        }
        catch (FeedFormatException refused)
        {
            return refused.Message;
        }
    }
}

/// <summary>What the feeds are made of.</summary>
internal static class FeedSamples
{
    /// <summary>A feed in each form.</summary>
    public static readonly IReadOnlyList<byte[]> Feeds =
    [
        Bytes("""
            <?xml version="1.0" encoding="utf-8"?><?xml-stylesheet href="a.xsl"?>
            <!DOCTYPE rss [<!ENTITY kyiv "Київ">]>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
            <channel><title>Kabar &kyiv;</title><language>id-ID</language><ttl>15</ttl>
            <sy:updatePeriod>hourly</sy:updatePeriod>
            <sy:updateFrequency>2</sy:updateFrequency>
            <item><title>Talks &amp; a truce &#8211; day 2</title><link>https://harbour.invalid/1?utm_source=rss</link>
            <guid isPermaLink="false">tag:1</guid><pubDate>Mon, 10 Feb 2025 14:05:00 WIB</pubDate>
            <description><![CDATA[<p>The <b>two</b> sides met.</p><img src="/a.jpg">]]></description>
            <content:encoded>&lt;p&gt;The delegations met for nine hours.&lt;/p&gt;</content:encoded>
            <dc:creator>A. Writer</dc:creator><category domain="x">World</category>
            <enclosure url="https://harbour.invalid/a.jpg" length="4000000000" type="image/jpeg"/>
            <media:group><media:content url="b.jpg" medium="image" width="9"/></media:group></item>
            <item><title>Second</title><link>/2</link></item></channel></rss>
            """),
        Bytes("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/b/" xml:lang="uk">
            <title type="html">&lt;b>Новини</title>
            <entry><id>urn:1</id><title type="text">Перемовини</title>
            <link rel="alternate" href="x?a=1&amp;b=2" hreflang="uk"/>
            <updated>2025-02-10T14:05:00+02:00</updated><published>2025-02-10T14:05:00Z</published>
            <author><name>N</name></author><category term="war" label="War"/><summary type="html">&lt;i>s</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>y<br/></p></div></content></entry></feed>
            """),
        Bytes("""
            {"version":"https://jsonfeed.org/version/1.1","title":"T","language":"en","items":[{"id":"1","url":
            "https://harbour.invalid/1","title":"Talks \u2013 day 2","content_html":"<p>x</p>","content_text":"x",
            "date_published":"2025-02-10T14:05:00Z","authors":[{"name":"A"}],"tags":["war"],"image":"a.jpg",
            "attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","size_in_bytes":1}]}]}
            """),
        Bytes("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel rdf:about="x"><title>T</title></channel><item rdf:about="http://harbour.invalid/1"><title>A</title>
            <link>http://harbour.invalid/1</link><description>D</description></item></rdf:RDF>
            """),
    ];

    /// <summary>Sitemaps, plain and of news.</summary>
    public static readonly IReadOnlyList<byte[]> Sitemaps =
    [
        Bytes("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://harbour.invalid/1</loc>
            <lastmod>2025-02-10T14:05+07:00</lastmod><changefreq>hourly</changefreq><priority>0.9</priority>
            <news:news><news:publication><news:name>H</news:name><news:language>id</news:language></news:publication>
            <news:publication_date>2025-02-10</news:publication_date><news:title>Dua delegasi bertemu</news:title>
            <news:keywords>damai, Ukraina</news:keywords></news:news></url></urlset>
            """),
        Bytes("<sitemapindex><sitemap><loc>https://harbour.invalid/s1.xml.gz</loc><lastmod>2025</lastmod></sitemap>"
            + "</sitemapindex>"),
    ];

    /// <summary>Pages that list articles.</summary>
    public static readonly IReadOnlyList<byte[]> Listings =
    [
        Bytes("""
            <html lang="id"><head><base href="/daftar/"><title>Daftar</title></head><body><main>
            <article><h2><a href="/1" title="Dua">Dua delegasi bertemu</a></h2>
            <time datetime="2025-02-10T14:05">x</time></article>
            <a href="2" hreflang="en"><h3 class="card-Title">Talks go on</h3><img alt="picture" src="x">
            <span>10 Feb 2025</span></a>
            <a href="javascript:1">no</a></main></body></html>
            """),
        PageSamples.Pages[0],
    ];

    /// <summary>A feed that is large in one of many ways.</summary>
    public static byte[] Monster(Random chance)
    {
        int size = chance.Next(1000, 120_000);
        string naughty = HostileValues.One(NaughtyTexts.All, chance);
        return Bytes(chance.Next(12) switch
        {
            0 => $"<rss><channel><item><title>{HostileValues.Long("<a>", size * 3)}",
            1 => Laughs(chance.Next(3, 40), chance.Next(2, 12)),
            2 => $"<rss {string.Join(' ', Enumerable.Range(0, size).Select(at => $"a{at}='x'"))}><channel/></rss>",
            3 => "<rss><channel><item><title>t</title><description><![CDATA["
                + HostileValues.Long("<p>x ", size * 40),
            4 => Many(size, naughty),
            5 => "{\"items\":" + new string('[', size) + new string(']', size) + "}",
            6 => "{\"items\":[" + string.Join(',', Enumerable.Range(0, size).Select(at => $"{{\"id\":{at}}}")) + "]}",
            7 => $"<!DOCTYPE rss [<!ENTITY a \"{HostileValues.Long("b", size)}\">]><rss><channel><item><title>"
                + $"{HostileValues.Long("&a;", size)}</title></item></channel></rss>",
            8 => $"<rss><channel>{HostileValues.Long("<item><guid>1</guid>" + "<x:y>", size)}",
            9 => $"<feed>{HostileValues.Long("<entry><content type='xhtml'><div>", size)}</feed>",
            10 => $"<rss><channel><item><title>{HostileValues.Long("&#x41;&amp;&bogus;", size * 20)}</title>",
            _ => "<rss><channel><item>"
                + HostileValues.Long($"<enclosure url='{size}' length='9e9'/>", size * 5),
        });
    }

    /// <summary>A sitemap that is large.</summary>
    public static byte[] SitemapMonster(Random chance)
    {
        int size = chance.Next(1000, 80_000);
        return Bytes(chance.Next(3) switch
        {
            0 => "<urlset>" + string.Concat(Enumerable.Range(0, size)
                .Select(at => $"<url><loc>https://harbour.invalid/{at}</loc></url>")) + "</urlset>",
            1 => $"<urlset>{HostileValues.Long("<url><loc>", size * 10)}",
            _ => $"<sitemapindex>{HostileValues.Long("<sitemap>", size * 8)}</sitemapindex>",
        });
    }

    private static string Many(int items, string text)
    {
        var feed = new StringBuilder("<rss><channel>");
        for (int item = 0; item < items; item++)
        {
            feed.Append(
                CultureInfo.InvariantCulture,
                $"<item><guid>{item % 7}</guid><title>{text}</title><link>/{item}</link></item>");
        }

        return feed.Append("</channel></rss>").ToString();
    }

    private static string Laughs(int times, int levels)
    {
        IEnumerable<string> entities = Enumerable.Range(1, levels).Select(level =>
            $"<!ENTITY l{level} \"{HostileValues.Long($"&l{level - 1};", times * 4)}\">");
        return $"<!DOCTYPE rss [<!ENTITY l0 \"ha\">{string.Concat(entities)}]><rss><channel><item>"
            + $"<title>&l{levels};</title></item></channel></rss>";
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
