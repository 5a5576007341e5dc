using System.Text;
using NewsBot.Fakes.Sites;

namespace NewsBot.Tests.Specs;

/// <summary>One of the feeds is broken in a way of its own.</summary>
public sealed class BrokenFeedSpec
{
    private static readonly DateTimeOffset Morning = new(2025, 2, 13, 5, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Ways => ["garbage", "500", "endless", "charset"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_broken_feed_keeps_nobody_from_the_digest(string way)
    {
        await using FakeSite site = await FakeSite.StartAsync();
        await using var endless = new RawOrigin(EndlessAsync);
        Uri broken = way == "endless" ? endless.Address : site.At("/broken.xml", "127.0.0.9");
        site.Page("/broken.xml", Broken(way));
        await using Bot bot = new Bot { Clock = new MovableClock(Morning) }
            .Reading(broken, "Broken News", "en")
            .Reading(new SpecOutlet(site, "Harbour Courier", 2).Publish(SpecNews.CallInEnglish), "en");
        BotRun run = await bot.RunAsync("digest", "--feeds", bot.FeedsFile);
        Assert.Equal(0, run.Code);
        Assert.Contains(SpecNews.CallInEnglish.Title, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_feeds_and_pages_keep_the_service_from_nothing()
    {
        await using Newsroom room = await Newsroom.AtAsync(Morning);
        foreach (string way in Ways.Select(row => row.Data).Where(way => way != "endless"))
            room.Broken($"Broken {way}", Broken(way));
        SpecOutlet torn = room.Outlet("Torn Pages", "id").Publish(SpecNews.CallInIndonesian);
        torn.Serve(SpecNews.CallInIndonesian, Broken("garbage") with { ContentType = "text/html" });
        SpecOutlet courier = room.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await room.StartAsync();
        await room.Running.ShowsAsync(SpecNews.CallInEnglish.Title);

        courier.Publish(SpecNews.JeddahInEnglish.At(Morning.AddHours(4)));
        await room.ReadAtAsync(Morning.AddHours(5));
        room.GoTo(Morning.AddHours(7));
        await room.Running.ShowsAsync(SpecNews.JeddahInEnglish.Title);
        string health = await room.Running.GetAsync("/healthz");
        Assert.Contains("\"status\":\"well\"", health, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", room.Running.Output + room.Running.Errors, StringComparison.Ordinal);
    }

    private static FakePage Broken(string way) => way switch
    {
        "garbage" => new FakePage { Body = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7919 >> 3))] },
        "charset" => new FakePage
        {
            ContentType = "application/rss+xml; charset=utf-7-or-so",
            Body = [0xff, 0xfe, .. Encoding.UTF8.GetBytes("<rss><channel><item><title>Курск"), 0xc3, 0x28],
        },
        _ => FakePage.OfStatus(500),
    };

    private static async Task EndlessAsync(Stream stream, CancellationToken cancellation)
    {
        await stream.WriteAsync(
            "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss><channel>"u8.ToArray(), cancellation);
        byte[] more =
            Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<item><title>and on</title></item>", 2000)));
        while (true)
            await stream.WriteAsync(more, cancellation);
    }
}
