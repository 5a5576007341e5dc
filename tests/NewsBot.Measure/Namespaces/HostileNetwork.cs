using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;
using NewsBot.Feeds;

namespace NewsBot.Measure.Namespaces;

/// <summary>
/// Feeds that lie on inside addresses, and what a site on a public address names: each inside address as a feed, as
/// what
/// a feed moved to, as links and entries of feeds and sitemaps, behind redirects, in pages and in a list of feeds; and
/// names that lead there. Every kind has hosts of its own, for a host is asked once a second only.
/// </summary>
internal static class HostileNetwork
{
    /// <summary>How often a name leads elsewhere at its second connection.</summary>
    public const int Flips = 1000;

    /// <summary>So many entries of a feed are news at its first poll.</summary>
    public const int EntriesOfFeed = 5;

    private const string Domain = "harbour-courier.news";

    /// <summary>An address of the public internet; in the namespace it is this machine's.</summary>
    public static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    /// <summary>Those that nothing may connect to.</summary>
    public static readonly IReadOnlyList<IPAddress> Inside = SpecialAddresses.Refused;

    /// <summary>Public ones at which something only waits to be asked.</summary>
    public static readonly IReadOnlyList<IPAddress> Others =
        [.. SpecialAddresses.Public.Where(one => !one.Equals(Public))];

    /// <summary>Where links may lead that no check of their text should let pass unseen.</summary>
    public static readonly IReadOnlyList<string> Links = [.. Inside.Select(Secret), .. UrlForms.All];

    private static readonly IPAddress[] InsideByName =
        [.. Inside.Where(one => one.AddressFamily == AddressFamily.InterNetwork)];

    /// <summary>
    /// Names and what they lead to, one answer after the other; names below the site's are the site's.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, IPAddress[][]> Names =
        new Dictionary<string, IPAddress[][]>(
            Enumerable.Range(0, Flips).Select(at => KeyValuePair.Create<string, IPAddress[][]>(
                $"flip-{at}.{Domain}", [[Public], [InsideByName[at % InsideByName.Length]]])),
            StringComparer.OrdinalIgnoreCase)
        {
            [$"inside.{Domain}"] = [[IPAddress.Parse("10.1.2.3")]],
            [$"mixed.{Domain}"] = [[Public, IPAddress.Parse("169.254.169.254")], [IPAddress.Loopback, Public]],
        };

    /// <summary>What a name leads to that <see cref="Names"/> does not know; null for nothing.</summary>
    public static IPAddress? Lead(string name) =>
        name.Equals(Domain, StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("." + Domain, StringComparison.OrdinalIgnoreCase) ? Public : null;

    /// <summary>Feeds that lie there, or lead there.</summary>
    public static IReadOnlyList<Feed> Feeds { get; } =
    [
        Feed("harbour", At("www", "/feed.xml")),
        .. Names.Keys.Select(name => Feed(name.Split('.')[0], $"http://{name}/again/1")),
        .. Inside.Select((address, at) => Feed($"direct-{at}", Secret(address))),
        .. Others.Select((address, at) => Feed($"public-{at}", Secret(address))),
        .. Links.Select((_, at) => Feed($"moved-{at}", At($"moved-{at}", $"/to/{at}"))),
        .. new[] { "links", "sent", "map" }.SelectMany(kind => Enumerable.Range(0, (Links.Count / EntriesOfFeed) + 1)
            .Select(at => Feed($"{kind}-{at}", At($"{kind}-{at}", $"/{kind}/{at}")))),
    ];

    /// <summary>What a reader of a list of feeds is given.</summary>
    public static string Opml { get; } = new XElement(
        "opml",
        new XAttribute("version", "2.0"),
        new XElement(
            "body",
            Links.Prepend(At("listed", "/listed")).Select((link, at) => new XElement(
                "outline",
                new XAttribute("text", $"List {at}"),
                new XAttribute("xmlUrl", link.Replace("\0", "", StringComparison.Ordinal)),
                new XAttribute("language", "en"))))).ToString();

    /// <summary>An address of the public site.</summary>
    public static string At(string host, string path) => $"http://{host}.{Domain}{path}";

    private static Feed Feed(string id, string address) => new()
    {
        Id = new FeedId(id),
        Outlet = id,
        Address = new Uri(address),
        Language = "en",
        Country = "gb",
        Kind = OutletKind.Newspaper,
    };

    private static string Secret(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6
        ? $"http://[{address}]/secret"
        : $"http://{address}/secret";
}
