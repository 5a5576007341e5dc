using NewsBot.Feeds.Reading;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Feeds.Reading;

public sealed class LinkTests
{
    [Case("F14")]
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVa\tScRiPt:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("tg://resolve?domain=x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.example/x")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://localhost:5080/")]
    [InlineData("http://intranet/")]
    [InlineData("http://db.internal/")]
    [InlineData("https://user:secret@news.example/")]
    [InlineData("https://")]
    public void An_unsafe_link_is_left_out(string link)
    {
        var entry = Read.Item($"<title>T</title><link>{link}</link>");
        Assert.Null(entry.Link);
        Assert.Equal("T", entry.Title);
    }

    [Case("F14")]
    [Fact]
    public void A_host_without_a_form_in_ASCII_is_no_error()
    {
        var link = new Uri("http://harbou\uFFFD.example/1?utm_source=x");
        Assert.Same(link, CanonicalLink.Of(link));
        Assert.NotEmpty(CanonicalLink.Key(link));
    }

    [Case("F14")]
    [Fact]
    public void A_link_of_10_KB_is_left_out() =>
        Assert.Null(Read.Item($"<link>https://news.example/{new string('a', 10_000)}</link>").Link);

    [Theory]
    [InlineData("/a/b", "https://news.example/a/b")]
    [InlineData("c.html", "https://news.example/feeds/c.html")]
    [InlineData("//cdn.example/x", "https://cdn.example/x")]
    [InlineData("  https://news.example/x y \n", "https://news.example/x%20y")]
    [InlineData("https://news.example/\u202Egpj.exe", "https://news.example/gpj.exe")]
    [InlineData("https://news.example/?a=1&amp;amp;b=2", "https://news.example/?a=1&b=2")]
    public void A_link_becomes_absolute(string link, string expected) =>
        Assert.Equal(expected, Read.Item($"<link>{link}</link>").Link!.AbsoluteUri);

    [Fact]
    public void A_local_feed_may_link_to_local_files_and_addresses()
    {
        var feed = new Uri("file:///srv/feeds/a.xml");
        Assert.Equal("file:///srv/feeds/1.html", SafeLink.Resolve("1.html", feed, feed)!.AbsoluteUri);
        Assert.Null(SafeLink.Resolve("file://server/share", feed, feed));
        var local = new Uri("http://127.0.0.1:8080/feed");
        Assert.NotNull(SafeLink.Resolve("http://127.0.0.1:8080/1", local, local));
    }

    [Theory]
    [InlineData("HTTPS://News.Example:443/a?utm_source=rss&id=7&fbclid=x#top", "https://news.example/a?id=7")]
    [InlineData("http://news.example/?ref=rss", "http://news.example/")]
    [InlineData("https://news.example/a?ref=chapter2", "https://news.example/a?ref=chapter2")]
    [InlineData("https://news.example/a%20%20", "https://news.example/a")]
    [InlineData("https://news.example//a?", "https://news.example/a")]
    [InlineData("https://news.example/#!/read/1", "https://news.example/#!/read/1")]
    [InlineData("https://www.google.com/amp/s/news.example/a/amp/", "https://news.example/a/amp/")]
    [InlineData("https://news-example.cdn.ampproject.org/c/s/news.example/a", "https://news.example/a")]
    [InlineData("https://www.google.com/amp/s/127.0.0.1/a", "https://www.google.com/amp/s/127.0.0.1/a")]
    [InlineData("https://berita.example/путь?q=м", "https://berita.example/%D0%BF%D1%83%D1%82%D1%8C?q=%D0%BC")]
    [InlineData("file:///a/b#c", "file:///a/b#c")]
    public void A_canonical_link_has_no_noise(string link, string expected) =>
        Assert.Equal(expected, CanonicalLink.Of(new Uri(link)).AbsoluteUri);

    [Theory]
    [InlineData("http://www.news.example/a/b/", "https://news.example/a/b")]
    [InlineData("https://news.example/read/1/judul/amp", "https://news.example/read/1/judul?page=all")]
    [InlineData("https://news.example/a/index.html?single=1", "https://news.example/a/")]
    [InlineData("https://news.example/a?outputType=amp", "http://news.example:80/a")]
    public void Addresses_of_one_article_have_one_key(string one, string other) =>
        Assert.Equal(CanonicalLink.Key(new Uri(other)), CanonicalLink.Key(new Uri(one)));

    [Theory]
    [InlineData("https://news.example/a?page=2", "https://news.example/a")]
    [InlineData("https://news.example/amp", "https://news.example/")]
    [InlineData("https://news.example/a?id=1", "https://news.example/a?id=2")]
    [InlineData("https://id.news.example/a", "https://en.news.example/a")]
    public void Different_articles_keep_different_keys(string one, string other) =>
        Assert.NotEqual(CanonicalLink.Key(new Uri(other)), CanonicalLink.Key(new Uri(one)));
}
