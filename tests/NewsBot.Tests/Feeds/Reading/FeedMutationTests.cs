using System.Text;
using FsCheck;
using FsCheck.Xunit;
using NewsBot.Feeds.Reading;

namespace NewsBot.Tests.Feeds.Reading;

public sealed class FeedMutationTests
{
    private static readonly byte[][] Seeds =
    [
        Bytes("""<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>A &amp; B</title>"""
            + """<link>https://a.example/1</link><pubDate>Mon, 10 Feb 2025 14:05:00 WIB</pubDate>"""
            + """<description><![CDATA[<p>x</p>]]></description></item></channel></rss>"""),
        Bytes("""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/b/"><entry><id>1</id>"""
            + """<title type="html">&lt;b></title>"""
            + """<link href="x"/><updated>2025-02-10T14:05:00Z</updated>"""
            + """<content type="xhtml"><div>y</div></content></entry></feed>"""),
        Bytes("""{"version":"1.1","items":[{"id":"1","url":"https://a.example/","title":"T","""
            + "\"date_published\":\"2025\"}]}"),
        Bytes("""<urlset><url><loc>https://a.example/</loc><lastmod>2025-02-10</lastmod></url></urlset>"""),
        Bytes("""<!DOCTYPE rss [<!ENTITY a "b">]><rdf:RDF><item rdf:about="x"><title>&a;</title></item></rdf:RDF>"""),
    ];

    [Property(MaxTest = 300)]
    public bool Random_bytes_are_read_or_refused(byte[] bytes) => IsReadOrRefused(bytes);

    [Property(MaxTest = 300)]
    public bool Random_text_inside_a_feed_is_read(NonNull<string> text) =>
        IsReadOrRefused(Bytes($"<rss><channel><item><title>{text.Get}</title><link>{text.Get}</link>"
            + $"<pubDate>{text.Get}</pubDate><guid>{text.Get}</guid></item></channel></rss>"));

    [Property(MaxTest = 1500)]
    public bool A_feed_that_was_damaged_is_read_or_refused(int seed) => IsReadOrRefused(Damage(new Random(seed)));

    [Property(MaxTest = 500)]
    public bool Random_dates_are_read_or_refused(NonNull<string> text) =>
        FeedDate.TryParse(text.Get, out var date) || date == default;

    private static byte[] Damage(Random random)
    {
        var bytes = Seeds[random.Next(Seeds.Length)].ToList();
        for (int i = random.Next(1, 12); i > 0 && bytes.Count > 4; i--)
        {
            int at = random.Next(bytes.Count - 3);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, (byte)"<>&\"'=/[]{}!-;?\0"[random.Next(16)]); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, random.Next(bytes.Count - at))); break;
                default: bytes.RemoveRange(at, random.Next(Math.Min(40, bytes.Count - at))); break;
            }
        }

        return [.. bytes];
    }

    private static bool IsReadOrRefused(byte[] bytes)
    {
        var start = ThreadTime.Used;
        try
        {
            Read.Bytes(bytes);
        }
        catch (FeedFormatException)
        {
            // The one way to say no.
        }

        return ThreadTime.Used - start < TimeSpan.FromSeconds(2);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
