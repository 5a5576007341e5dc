using System.Globalization;

namespace NewsBot.Fakes.Sites;

/// <summary>
/// <c>site --port 8090 [--entries 20] [--latency 50]</c>: a feed at <c>/feed.xml</c> of every host 127.x.y.z, each with
/// its own entries, until stopped.
/// </summary>
public static class SiteCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        int port = Value(arguments, "--port", 8090);
        int entries = Value(arguments, "--entries", 20);
        var latency = TimeSpan.FromMilliseconds(Value(arguments, "--latency", 0));
        await using FakeSite site = await FakeSite.StartAsync(port);
        site.Otherwise(request => Answer(request, entries, latency));
        Console.WriteLine($"listening on {site.At("/feed.xml")} and every other host of 127.0.0.0/8");
        await site.WaitAsync(CancellationToken.None);
        return 0;
    }

    private static FakePage Answer(FakeRequest request, int entries, TimeSpan latency)
    {
        if (request.Path == "/robots.txt")
            return FakePage.OfStatus(404);
        FakePage page = request.Path == "/feed.xml"
            ? FakePage.Feed(FakeFeed.Rss(request.Host, entries, request.At), $"\"{request.Host}-1\"")
            : FakePage.Html($"<html><title>{request.Path}</title><p>Written by a fake site.</p></html>");
        return page with { Latency = latency };
    }

    private static int Value(string[] arguments, string name, int otherwise)
    {
        int at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length
            ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture)
            : otherwise;
    }
}
