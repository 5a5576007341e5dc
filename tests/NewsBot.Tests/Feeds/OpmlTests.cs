using System.Text;
using System.Xml;
using NewsBot.Feeds;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Feeds;

/// <summary>Lists of feeds, written and read.</summary>
public sealed class OpmlTests
{
    [Fact]
    public void What_is_written_is_read_again_whole()
    {
        Feed feed = SomeFeeds.At(new Uri("https://some.example/feed?a=1&b=2")) with
        {
            Outlet = "Some <Outlet> & \"Söhne\" Київ",
            Kind = OutletKind.ThinkTank,
            Side = "ua",
            Selector = "main a[href*='/news/']",
        };
        OpmlFeed read = Assert.Single(Read(Opml.Write([feed])));
        Assert.Equal(
            new OpmlFeed("https://some.example/feed?a=1&b=2")
            {
                Title = feed.Outlet,
                Language = "en",
                Id = "some-feed",
                Country = "gb",
                Kind = "ThinkTank",
                Side = "ua",
                Selector = feed.Selector,
            },
            read);
    }

    [Fact]
    public void Folders_are_looked_into_and_what_is_no_feed_is_left_out()
    {
        IReadOnlyList<OpmlFeed> read = Read(
            """
            <opml version="1.1"><head/><body><outline text="a"><outline text="b">
            <outline title="C" xmlUrl="https://c.example/"/></outline></outline>
            <outline text="a page" htmlUrl="https://d.example/"/></body></opml>
            """);
        Assert.Equal(("https://c.example/", "C"), (Assert.Single(read).Address, read[0].Title));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no list at all")]
    [InlineData("<opml><body>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><opml><outline xmlUrl='&a;'/></opml>")]
    public void What_is_no_list_is_refused(string text) => Assert.Throws<XmlException>(() => Read(text));

    private static IReadOnlyList<OpmlFeed> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Opml.Read(stream);
    }

    [Case("F17")]
    [Fact]
    public void A_list_without_end_is_read_as_far_as_anybody_needs()
    {
        const string One = "<outline text='N' xmlUrl='https://news.example/0'/>";
        string many = string.Concat(
            Enumerable.Range(0, 60_000).Select(at => $"<outline xmlUrl='https://n.example/{at}'/>"));
        Assert.Equal(5000, Read($"<opml><body>{many}</body></opml>").Count);
        string deep = string.Concat(Enumerable.Repeat("<outline text='folder'>", 5000));
        string shut = string.Concat(Enumerable.Repeat("</outline>", 5000));
        Assert.Single(Read($"<opml><body>{deep}{One}{shut}</body></opml>"));
        Assert.Equal("A & B", Read("<opml><outline text='A &amp; B' xmlUrl='https://a.example/'/></opml>")[0].Title);
        Assert.Throws<XmlException>(
            () => Read("<!DOCTYPE opml [<!ENTITY a 'b'>]><opml><outline xmlUrl='https://a.example/&a;'/></opml>"));
        Assert.Throws<XmlException>(() => Read($"<opml>{new string(' ', 5_100_000)}</opml>"));
    }
}
