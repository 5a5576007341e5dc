using System.Text;
using System.Xml;
using NewsBot.Feeds;
using NewsBot.Http;
using NewsBot.Storage;

namespace NewsBot.Measure.Hostile;

/// <summary>robots.txt, and lists of feeds taken over into a database.</summary>
internal sealed class TextKinds(OpmlImport import, Database database)
{
    private const int RobotsBytes = 500 * 1024;
    private static readonly Uri[] Asked =
    [
        new("https://harbour.invalid/"), new("https://harbour.invalid/a/b.html?c=%2F&d=*"),
        new("https://harbour.invalid/" + new string('a', 1500)),
    ];

    private static readonly IReadOnlyList<byte[]> Robots =
    [
        Encoding.UTF8.GetBytes("""
            User-agent: *
            Disallow: /search
            Allow: /search/about$
            Disallow: /*.pdf$  # files
            Crawl-delay: 2.5
            User-agent: NewsBot
            User-agent: Other
            Disallow: /a/*/b*?c=
            Allow: /%7Ejoe/%zz
            Sitemap: https://harbour.invalid/sitemap.xml
            """),
    ];

    private static readonly IReadOnlyList<byte[]> Lists =
    [
        Encoding.UTF8.GetBytes("""
            <?xml version="1.0" encoding="utf-8"?><opml version="2.0" xmlns:newsbot="urn:newsbot:feed"><head>
            <title>F</title>
            </head><body><outline text="World"><outline type="rss" text="Harbour Courier"
            xmlUrl="https://harbour.invalid/feed.xml" language="en-GB" newsbot:id="harbour" newsbot:country="gb"
            newsbot:kind="agency" newsbot:side="ua" newsbot:selector="main a"/><outline text="Kabar &amp; Co"
            xmlUrl="https://kabar.invalid/rss?x=1&amp;y=2" htmlUrl="https://kabar.invalid"/></outline></body></opml>
            """),
    ];

    /// <summary>Both.</summary>
    public IEnumerable<HostileKind> All =>
    [
        new(
            "robots",
            2,
            chance => chance.Next(60) == 0 ? RobotsMonster(chance) : Damage.Of(Robots, chance),
            ReadRobots),
        new("opml", 2, chance => chance.Next(60) == 0 ? ListMonster(chance) : Damage.Of(Lists, chance), ReadListAsync),
    ];

    private static byte[] RobotsMonster(Random chance)
    {
        int size = chance.Next(1000, RobotsBytes);
        string line = HostileValues.One(
            [
                "User-agent: *\n", "Disallow: /a\n", "Disallow: /*a*a*a*a*a*b$\n", "Disallow: *********", "%2", "a",
                "*",
                ":\n",
            ],
            chance);
        return Encoding.UTF8.GetBytes("User-agent: *\nDisallow: " + HostileValues.Long(line, size));
    }

    private static Task<string?> ReadRobots(byte[] input, CancellationToken cancellation)
    {
        var rules = RobotsRules.Parse(
            Encoding.UTF8.GetString(input, 0, Math.Min(input.Length, RobotsBytes)), UserAgent.ProductToken);
        foreach (Uri address in Asked)
            _ = rules.Allows(address);
        return Task.FromResult<string?>(null);
    }

    private static byte[] ListMonster(Random chance)
    {
        int size = chance.Next(500, 20_000);
        return Encoding.UTF8.GetBytes(chance.Next(5) switch
        {
            0 => "<opml><body>" + HostileValues.Long("<outline text='a'>", size * 18),
            1 => "<opml><body>" + Outlines(size, _ => "the same title") + "</body></opml>",
            2 => "<opml><body>" + Outlines(size, at => $"title {at}") + "</body></opml>",
            3 => $"<opml><outline xmlUrl=\"https://a.invalid/{new string('x', size * 20)}\"/></opml>",
            _ => $"<opml><outline {string.Join(' ', Enumerable.Range(0, size).Select(at => $"a{at}=''"))}/></opml>",
        });
    }

    private static string Outlines(int count, Func<int, string> title) => string.Concat(
        Enumerable.Range(0, count).Select(at =>
            $"<outline text=\"{title(at)}\" xmlUrl=\"https://host-{at}.invalid/feed\" language=\"en\"/>"));

    private async Task<string?> ReadListAsync(byte[] input, CancellationToken cancellation)
    {
        IReadOnlyList<OpmlFeed> list;
        try
        {
            using var stream = new MemoryStream(input);
            list = Opml.Read(stream);
        }
        catch (XmlException error)
        {
            return error.Message;
        }

        ImportReport report = await database.WriteAsync(
            async session =>
            {
                ImportReport made = await import.AddAsync(session, [], list, "en");
                await session.ExecuteAsync("DELETE FROM feed WHERE origin = 'operator'");
                return made;
            },
            cancellation);
        return report.Added.Count == 0 && report.Problems is [var problem, ..] ? problem : null;
    }
}
