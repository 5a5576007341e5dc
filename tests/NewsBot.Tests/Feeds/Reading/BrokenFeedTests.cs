using System.Text;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Feeds.Reading;

public sealed class BrokenFeedTests
{
    [Theory]
    [InlineData("<rss><channel><item><title>Tom & Jerry</title></item></channel></rss>", "Tom & Jerry")]
    [InlineData("<rss><channel><item><title>a < b &nbsp;&mdash; c</title></item></channel></rss>", "a < b — c")]
    [InlineData("<rss><channel><item><title>Open<link>https://e.example/</link></item></channel></rss>", "Open")]
    [InlineData("<rss><channel><item><title>Cut off", "Cut off")]
    [InlineData("<rss><channel><item><title><![CDATA[No end</title></item></channel></rss>", "No end")]
    [InlineData("<rss version=2.0><channel><item><title lang=id>Bare</title></item></channel></rss>", "Bare")]
    [InlineData("<rss><channel><item><dc:title>No prefix</dc:title></item></channel></rss>", "No prefix")]
    [InlineData("<RSS><Channel><Item><Title>Capitals</TITLE></Item></Channel></RSS>", "Capitals")]
    [InlineData("\r\n\uFEFF <?xml version='1.0'?><rss><item><title>Late</title></item></rss>", "Late")]
    [InlineData("<br/><b>Warning</b>: x.php<?xml version='1.0'?><rss><item><title>Php</title></item></rss>", "Php")]
    [InlineData("<rss><item><title>Bell\u0007 &#0;&#x1F;&#xD800;!</title></item></rss>", "Bell \uFFFD\uFFFD!")]
    [InlineData("<rss><channel><item><title>It&#146;s &#x80;5</title></item></channel></rss>", "It’s €5")]
    [InlineData("<rss><channel><item><title>Twice</title></title></item></item></channel></rss>", "Twice")]
    public void Broken_XML_is_read_leniently(string xml, string title) =>
        Assert.Equal(title, Assert.Single(Read.Text(xml).Entries).Title);

    [Fact]
    public void Items_that_were_never_closed_stay_apart()
    {
        var feed = Read.Text("""
            <rss><channel><title>T<item><title>One<description>first <b>bold<br> text<pubDate>10 Feb 2025 14:05 WIB
            <item><title>Two<link>https://news.example/2<guid>2
            """);
        Assert.Equal(["One", "Two"], feed.Entries.Select(e => e.Title));
        Assert.Equal("https://news.example/2", feed.Entries[1].Link!.AbsoluteUri);
        Assert.NotNull(feed.Entries[0].Published);
        Assert.Contains("read leniently", Assert.Single(feed.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  \r\n", "empty")]
    [InlineData("%PDF-1.7 …", "PDF")]
    [InlineData("PK\u0003\u0004", "ZIP")]
    [InlineData("just words", "neither XML, JSON nor HTML")]
    [InlineData("<!DOCTYPE html><html><body><p>Hi", "HTML page")]
    [InlineData("<html><form><input type='password'></form></html>", "login page")]
    [InlineData("<html><title>Just a moment...</title></html>", "tests or refuses visitors")]
    [InlineData("<opml version='2.0'><body/></opml>", "OPML")]
    [InlineData("<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>", "root <error>")]
    [InlineData("{\"error\":\"no\"}", "not a JSON Feed")]
    [InlineData("{\"items\":[", "broken at line 1")]
    public void What_is_no_feed_is_refused_with_what_it_is(string text, string says) =>
        Assert.Contains(says, Read.Refusal(text), StringComparison.Ordinal);

    [Fact]
    public void A_page_that_names_its_feed_helps_to_find_it() => Assert.Contains(
        "https://news.example/rss.xml",
        Read.Refusal("<html><link rel=alternate type='application/rss+xml' href='/rss.xml'></html>"),
        StringComparison.Ordinal);

    [Case("F05")]
    [Theory]
    [InlineData("windows-1251", "windows-1251", null)]
    [InlineData("koi8-r", null, "text/xml; charset=koi8-r")]
    [InlineData("utf-8", "windows-1251", "application/xml; charset=iso-8859-1")]
    [InlineData("windows-1251", "utf-8", null)]
    [InlineData("windows-1251", null, null)]
    [InlineData("utf-16", null, null)]
    [InlineData("utf-16BE", "utf-8", "text/xml; charset=utf-8")]
    [InlineData("utf-8", "no-such-thing", "text/xml; charset=\"\"")]
    public void The_charset_is_found_even_where_the_declaration_lies(string real, string? declared, string? contentType)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string title = "Переговоры о мире продолжаются в Стамбуле, сообщил представитель делегации";
        string declaration = declared is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>";
        byte[] bytes = Encoding.GetEncoding(real).GetBytes(
            $"{declaration}<rss><channel><item><title>{title}</title></item></channel></rss>");
        Assert.Equal(title, Assert.Single(Read.Bytes(bytes, contentType).Entries).Title);
    }

    [Case("F05")]
    [Fact]
    public void One_bad_byte_costs_one_character()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("<rss><item><title>Перемир'я # Київ</title></item></rss>");
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xFF;
        Assert.Equal("Перемир'я \uFFFD Київ", Assert.Single(Read.Bytes(bytes).Entries).Title);
    }
}
