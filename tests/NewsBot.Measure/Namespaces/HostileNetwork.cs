using System.Globalization;
using System.Net;
using NewsBot.Fakes.Sites;
using NewsBot.Feeds;

namespace NewsBot.Measure.Namespaces;

/// <summary>
/// What a site on a public address names: every inside address as a link of its feed, behind a redirect, and in its
/// pages; and feeds that lie on inside addresses, or behind names that lead there.
/// </summary>
internal static class HostileNetwork
{
    /// <summary>An address of the public internet; in the namespace it is this machine's.</summary>
    public static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    /// <summary>One of each kind that nobody but the operator may name (loopback, private, metadata …).</summary>
    public static readonly IPAddress[] Inside =
    [
        .. new[]
        {
            "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.5.4", "192.168.1.1", "169.254.169.254", "100.64.0.7",
            "198.18.0.9", "192.0.0.8", "192.0.2.5", "198.51.100.5", "203.0.113.5", "::1", "fd00::5", "2001:db8::5",
        }.Select(IPAddress.Parse),
    ];

    /// <summary>Names and what they lead to, one answer after the other.</summary>
    public static readonly IReadOnlyDictionary<string, IPAddress[][]> Names =
        new Dictionary<string, IPAddress[][]>(StringComparer.OrdinalIgnoreCase)
        {
            ["harbour-courier.news"] = [[Public]],
            ["inside.harbour-courier.news"] = [[Inside[2]]],
            ["mixed.harbour-courier.news"] = [[Public, Inside[5]], [Inside[5], Public]],
            ["flips.harbour-courier.news"] = [[Public], [Inside[5]]],
        };

    /// <summary>Feeds that lie there, or lead there.</summary>
    public static IEnumerable<Feed> Feeds =>
    [
        Feed("harbour", "http://harbour-courier.news/feed.xml"),
        .. Names.Keys.Skip(1).Select((name, at) => Feed($"name-{at}", $"http://{name}/feed.xml")),
        .. Inside.Select((address, at) => Feed($"direct-{at}", Secret(address))),
        .. Inside.Select((_, at) => Feed($"moved-{at}", $"http://harbour-courier.news/moved/{at}")),
    ];

    /// <summary>What the public site answers.</summary>
    public static FakePage Answer(FakeRequest request)
    {
        string[] path = request.Path.Split('/');
        if (request.Path == "/feed.xml")
            return FakePage.Feed(FakeFeed.Rss(Items(request)));
        if (path is [_, "moved" or "sent", var which])
            return FakePage.OfStatus(301, ("Location", Secret(Inside[int.Parse(which, CultureInfo.InvariantCulture)])));
        return path is [_, "good"] ? FakePage.Html(Page()) : FakePage.OfStatus(404);
    }

    private static Feed Feed(string id, string address) => new()
    {
        Id = new FeedId(id),
        Outlet = id,
        Address = new Uri(address),
        Language = "en",
        Country = "gb",
        Kind = OutletKind.Newspaper,
    };

    private static string Secret(IPAddress address) =>
        address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? $"http://[{address}]/secret"
            : $"http://{address}/secret";

    private static FakeItem[] Items(FakeRequest request) =>
    [
        Item(request, "good", "http://harbour-courier.news/good"),
        .. Inside.Select((address, at) => Item(request, $"direct {at}", Secret(address))),
        .. Inside.Take(3).Select((_, at) => Item(request, $"sent {at}", $"http://harbour-courier.news/sent/{at}")),
        .. Names.Keys.Skip(1).Select(name => Item(request, name, $"http://{name}/good")),
    ];

    private static FakeItem Item(FakeRequest request, string what, string link) => new(
        $"{request.Host} {what}",
        link,
        $"Putin and Zelensky agree to a ceasefire, report {what}",
        "The presidents of Ukraine and Russia agreed to a ceasefire after talks.",
        request.At - TimeSpan.FromHours(1));

    private static string Page()
    {
        string first = Secret(Inside[5]);
        return $"""
            <html><head><link rel="canonical" href="{first}"><link rel="amphtml" href="{first}">
            <meta http-equiv="refresh" content="0;url={first}"></head><body><article>
            <h1>Putin and Zelensky agree to a ceasefire</h1>
            <p>President Volodymyr Zelensky and Vladimir Putin agreed to a ceasefire in Ukraine on Friday.</p>
            {string.Concat(Inside.Select(Secret).Select(at => $"<img src=\"{at}\"><iframe src=\"{at}\">"))}
            </article></body></html>
            """;
    }
}
