using System.Globalization;
using System.Net;
using System.Text;
using NewsBot.Feeds;
using NewsBot.Feeds.Reading;
using NewsBot.Measure.Hostile;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Feeds.Reading;

public sealed class HostileFeedTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    public static TheoryData<string, string> Bombs => new()
    {
        { "billion laughs", Laughs() },
        { "a quadratic entity", "<!DOCTYPE r [<!ENTITY a \"" + new string('a', 50_000) + "\">]><rss><item><title>"
            + Repeat("&a;", 50_000) + "</title></item></rss>" },
        { "100,000 nested elements", "<rss><item><description>" + Repeat("<b>", 100_000) + "deep" },
        { "nested and closed", "<rss><item><title>" + Repeat("<b>", 50_000) + Repeat("</b>", 50_000)
            + "</title></item></rss>" },
        { "nested channels", Repeat("<rss><channel><item>", 30_000) },
        { "a million attributes", "<rss><item" + Repeat(" a='1'", 500_000) + "><title>x</title></item></rss>" },
        { "half a million distinct attributes",
            "<rss><item " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}='1' ")) + "/></rss>" },
        { "an endless CDATA", "<rss><item><title><![CDATA[" + new string('x', 4_000_000) },
        { "unclosed CDATAs", "<rss><item><title>" + Repeat("<![CDATA[", 300_000) },
        { "unclosed comments", "<rss><item><title>" + Repeat("<!-", 900_000) },
        { "angle brackets", "<rss><item><title>" + new string('<', 2_000_000) },
        { "ampersands", "<rss><item><title>" + new string('&', 2_000_000) },
        { "unclosed quotations", "<rss><item><title>" + Repeat("<a b=\"", 400_000) },
        { "comments between letters", "<rss><item><title>" + Repeat("a<!---->", 400_000) + "</title></item></rss>" },
        { "end tags", "<rss><item>" + Repeat("</x>", 900_000) },
        { "spaces", "<rss><item><title>" + new string(' ', 4_000_000) + "x</title></item></rss>" },
        { "nested JSON", "{\"items\":" + new string('[', 200_000) },
        { "open brackets in a DTD", "<!DOCTYPE r [" + Repeat("<!ENTITY a [", 300_000) },
        { "processing instructions", Repeat("<?", 1_500_000) },
    };

    public static TheoryData<string> HostileTexts => [.. NaughtyTexts.All];

    [Case("F04")]
    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_read_or_refused_quickly(string name, string text)
    {
        var start = ThreadTime.Used;
        var failure = Record.Exception(() => Read.Text(text));
        Assert.True(failure is null or FeedFormatException, $"{name}: {failure}");
        Assert.True(ThreadTime.Used - start < Limit, $"{name} took {ThreadTime.Used - start}");
    }

    [Case("F03")]
    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p; <!ENTITY x \"leaked\">]>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\">")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x \"expanded\">]>")]
    public void An_entity_of_a_DTD_is_never_resolved(string doctype)
    {
        var feed = Read.Text($"<?xml version=\"1.0\"?>{doctype}<rss><item><title>A &x; B</title></item></rss>");
        Assert.Equal("A &x; B", Assert.Single(feed.Entries).Title);
    }

    [Case("F16")]
    [Fact]
    public void Of_hundreds_of_enclosures_one_picture_is_taken_and_no_declared_length_is_believed()
    {
        string enclosures = string.Concat(Enumerable.Range(0, 500).Select(at =>
            $"<enclosure url='https://n.example/{at}.jpg' type='image/jpeg' length='4294967296'/>"));
        Entry entry = Assert.Single(FeedReader.Read(
            Encoding.UTF8.GetBytes($"<rss><channel><item><title>One</title>{enclosures}</item></channel></rss>"),
            contentType: null,
            new Uri("https://n.example/feed"),
            new FeedReadOptions()).Entries);
        Assert.Equal("https://n.example/0.jpg", entry.Image!.AbsoluteUri);
    }

    [Case("F12")]
    [Fact]
    public void Of_50000_entries_the_newest_500_are_considered()
    {
        var first = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
        DateTimeOffset Date(int item) => first.AddMinutes(item * 7919 % 50_000);
        var items = new StringBuilder("<rss><channel>");
        for (int i = 0; i < 50_000; i++)
            items.Append(CultureInfo.InvariantCulture, $"<item><pubDate>{Date(i):r}</pubDate></item>");
        var feed = Read.Text(items.Append("</channel></rss>").ToString());
        Assert.Equal(500, feed.Entries.Count);
        Assert.True(feed.Entries.Min(e => e.Published) >= first.AddMinutes(49_500));
        Assert.Contains("the newest 500", Assert.Single(feed.Notes), StringComparison.Ordinal);
    }

    [Case("F12")]
    [Fact]
    public void A_huge_item_is_cut_and_its_siblings_stay()
    {
        var feed = Read.Text("<rss><item><description>" + new string('x', 5_000_000)
            + "</description></item><item><title>Next</title></item></rss>");
        Assert.Equal(200_000, feed.Entries[0].Html.Length);
        Assert.Equal("Next", feed.Entries[1].Title);
    }

    [Case("F15")]
    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void A_hostile_title_is_kept_as_the_text_it_is(string text)
    {
        string literal = PlainText.Line(text);
        string escaped = WebUtility.HtmlEncode(literal);
        var atom = Read.Text(
            $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>{escaped}</title></entry></feed>");
        Assert.Equal(literal, Assert.Single(atom.Entries).Title);
        var rss = Read.Item(
            $"<title>{WebUtility.HtmlEncode(escaped)}</title><author>{WebUtility.HtmlEncode(escaped)}</author>"
            + $"<category>{WebUtility.HtmlEncode(escaped)}</category>");
        Assert.Equal(literal, rss.Title);
        Assert.Equal(literal.Length > 0 ? [literal] : [], rss.Categories);
    }

    private static string Laughs()
    {
        var dtd = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++)
            dtd.Append(CultureInfo.InvariantCulture, $"<!ENTITY l{i} \"{Repeat($"&l{i - 1};", 10)}\">");
        return dtd + "]><rss><item><title>&l29;</title></item></rss>";
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
