using NewsBot.Feeds;
using NewsBot.Feeds.Reading;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Feeds.Reading;

public sealed class FeedFormatTests
{
    private static readonly DateTimeOffset Afternoon = new(2025, 2, 10, 14, 5, 0, TimeSpan.FromHours(7));

    [Fact]
    public void An_RSS_2_feed_with_the_usual_modules_is_read_in_full()
    {
        var feed = Read.Text("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
              <channel>
                <title>Warta &amp; Kabar</title><language>id-ID</language><ttl>15</ttl>
                <item>
                  <title><![CDATA[Perundingan <b>damai</b> dimulai]]></title>
                  <link>https://news.example/a?id=7&amp;utm_source=rss</link>
                  <guid isPermaLink="false">a-7</guid>
                  <pubDate>Mon, 10 Feb 2025 14:05:00 +0700</pubDate>
                  <dc:creator>Sari Dewi</dc:creator>
                  <category>Dunia</category><category>Eropa</category><category>Dunia</category>
                  <description>Ringkasan pendek.</description>
                  <content:encoded><![CDATA[<p>Isi yang <i>lengkap</i>.</p>]]></content:encoded>
                  <media:content url="/img/7.jpg" medium="image"/>
                </item>
              </channel>
            </rss>
            """);
        Assert.Equal(
            (FeedFormat.Rss, "Warta & Kabar", "id", TimeSpan.FromMinutes(15)),
            (feed.Format, feed.Title, feed.Language, feed.Interval));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal("Perundingan damai dimulai", entry.Title);
        Assert.Equal("https://news.example/a?id=7&utm_source=rss", entry.Link!.AbsoluteUri);
        Assert.Equal("<p>Isi yang <i>lengkap</i>.</p>", entry.Html);
        Assert.Equal(("a-7", "Sari Dewi", "id"), (entry.Guid, entry.Author, entry.Language));
        Assert.Equal(Afternoon, entry.Published);
        Assert.Equal(["Dunia", "Eropa"], entry.Categories);
        Assert.Equal("https://news.example/img/7.jpg", entry.Image!.AbsoluteUri);
        Assert.Empty(feed.Notes);
    }

    [Theory]
    [InlineData("http://my.netscape.com/rdf/simple/0.9/")]
    [InlineData("http://purl.org/rss/1.0/")]
    public void RDF_feeds_keep_their_items_beside_the_channel(string space)
    {
        var feed = Read.Text($"""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="{space}"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel><title>Herald</title><sy:updatePeriod>hourly</sy:updatePeriod>
                <sy:updateFrequency>4</sy:updateFrequency></channel>
              <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link>
                <dc:date>2025-02-10T07:05:00Z</dc:date></item>
              <item><title>Two</title></item>
            </rdf:RDF>
            """);
        Assert.Equal((FeedFormat.Rdf, TimeSpan.FromMinutes(15)), (feed.Format, feed.Interval));
        Assert.Equal(["One", "Two"], feed.Entries.Select(e => e.Title));
        Assert.Equal("https://news.example/1", feed.Entries[0].Guid);
        Assert.Equal(Afternoon, feed.Entries[0].Published);
    }

    [Fact]
    public void An_RSS_091_feed_with_its_DTD_is_read()
    {
        var feed = Read.Text("""
            <?xml version="1.0"?>
            <!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>Old</title><item><title>Caf&eacute; talks</title></item></channel></rss>
            """);
        Assert.Equal("Café talks", Assert.Single(feed.Entries).Title);
    }

    [Fact]
    public void An_Atom_feed_is_read_with_its_text_types_bases_and_links()
    {
        var feed = Read.Text("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk" xml:base="https://news.example/uk/">
              <title type="text">Новини &lt;дня&gt;</title><author><name>Редакція</name></author>
              <entry>
                <id>tag:news.example,2025:1</id>
                <title type="html">Перемовини &amp;amp; мир</title>
                <link rel="enclosure" type="image/png" href="pic.png"/>
                <link rel="self" href="1.atom"/><link rel="alternate" href="1.html"/>
                <updated>2025-02-11T00:00:00Z</updated><published>2025-02-10T14:05:00+07:00</published>
                <category term="peace" label="Мир"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A &amp; <b>B</b><br/></div></content>
              </entry>
              <entry><id>2</id><title>Just text: 1 &lt; 2</title><summary>Lines &amp; more</summary></entry>
            </feed>
            """);
        Assert.Equal((FeedFormat.Atom, "Новини <дня>", "uk"), (feed.Format, feed.Title, feed.Language));
        var entry = feed.Entries[0];
        Assert.Equal("Перемовини & мир", entry.Title);
        Assert.Equal("https://news.example/uk/1.html", entry.Link!.AbsoluteUri);
        Assert.Equal("https://news.example/uk/pic.png", entry.Image!.AbsoluteUri);
        Assert.Equal(Afternoon, entry.Published);
        Assert.Equal(("Редакція", "uk"), (entry.Author, entry.Language));
        Assert.Equal("<div>A &amp; <b>B</b><br /></div>", entry.Html);
        Assert.Equal("Just text: 1 < 2", feed.Entries[1].Title);
        Assert.Equal("Lines &amp; more", feed.Entries[1].Html);
    }

    [Fact]
    public void An_Atom_03_feed_is_read_with_its_modes()
    {
        var feed = Read.Text("""
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped">Old &amp;lt;b&amp;gt;</title>
              <entry><title type="text/html" mode="base64">PGI+UGVhY2U8L2I+</title>
                <issued>2025-02-10T14:05+07:00</issued><link rel="alternate" href="/x"/></entry></feed>
            """);
        Assert.Equal("Peace", feed.Entries[0].Title);
        Assert.Equal(Afternoon, feed.Entries[0].Published);
        Assert.Equal("https://news.example/x", feed.Entries[0].Link!.AbsoluteUri);
    }

    [Case("F18")]
    [Fact]
    public void A_JSON_Feed_is_read_whatever_types_its_values_have()
    {
        var feed = Read.Text("""
            {"version":"https://jsonfeed.org/version/1.1","title":"Json","language":"en-GB","items":[
              {"id":1,"url":"/one","title":"One &#8217;s","content_text":"First.\n\nSecond <b>.","tags":["a",{"x":1}],
               "authors":[{"name":"Ann"},{"name":"Bo"}],"date_published":"2025-02-10T14:05:00+07:00"},
              {"id":{"no":"text"},"url":["x"],"title":null,"date_published":1e400,"content_html":"\ud800"}, 3, null]}
            """);
        Assert.Equal((FeedFormat.Json, "en", 4), (feed.Format, feed.Language, feed.Entries.Count));
        var entry = feed.Entries[0];
        Assert.Equal(("1", "One ’s", "Ann, Bo"), (entry.Guid, entry.Title, entry.Author));
        Assert.Equal("<p>First.</p><p>Second &lt;b&gt;.</p>", entry.Html);
        Assert.Equal(Afternoon, entry.Published);
        Assert.Equal(["a"], entry.Categories);
        Assert.Null(feed.Entries[1].Link);
    }

    [Fact]
    public void A_news_sitemap_is_read_and_an_index_says_what_it_is()
    {
        var feed = Read.Text("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://news.example/1</loc><lastmod>2025-02-11</lastmod><news:news>
                <news:publication><news:name>N</news:name><news:language>id</news:language></news:publication>
                <news:publication_date>2025-02-10T14:05:00+07:00</news:publication_date>
                <news:title>Gencatan senjata</news:title><news:keywords>damai, perang</news:keywords></news:news></url>
              <url><loc>javascript:alert(1)</loc></url><url><loc>https://news.example/2</loc></url>
            </urlset>
            """);
        Assert.Equal((FeedFormat.Sitemap, "id", 2), (feed.Format, feed.Language, feed.Entries.Count));
        Assert.Equal(("Gencatan senjata", Afternoon), (feed.Entries[0].Title, feed.Entries[0].Published));
        Assert.Equal(["damai", "perang"], feed.Entries[0].Categories);
        var index = Read.Text("<sitemapindex><sitemap><loc>https://news.example/s.xml</loc></sitemap></sitemapindex>");
        Assert.Empty(index.Entries);
        Assert.Contains("https://news.example/s.xml", Assert.Single(index.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_listing_page_is_read_by_its_selector()
    {
        const string page = """
            <!DOCTYPE html><html lang="id"><head><title>Indeks</title><base href="https://m.news.example/"></head><body>
            <nav><a href="/login">Masuk</a></nav>
            <div class="item"><a class="go" href="read/1"><img alt="x"><span>Dunia</span><h2>Perundingan di Jeddah</h2>
              <div class="item-date">Senin, 10/02/2025 14:05 WIB</div></a></div>
            <div class="item"><a class="go" href="read/1#again">Perundingan di Jeddah</a></div>
            <div class="item"><a class="go" href="javascript:void(0)">Menu</a></div>
            </body></html>
            """;
        var feed = Read.Text(page, new FeedReadOptions { Selector = "div.item" });
        Assert.Equal((FeedFormat.Listing, "Indeks", "id"), (feed.Format, feed.Title, feed.Language));
        var entry = Assert.Single(feed.Entries, e => e.Link!.Fragment.Length == 0);
        Assert.Equal("https://m.news.example/read/1", entry.Link!.AbsoluteUri);
        Assert.Equal(("Perundingan di Jeddah", Afternoon), (entry.Title, entry.Published));
        var wrong = Assert.Throws<FeedFormatException>(() => Read.Text(page, new FeedReadOptions { Selector = "a[[" }));
        Assert.Contains("is not a CSS selector", wrong.Message, StringComparison.Ordinal);
    }
}
