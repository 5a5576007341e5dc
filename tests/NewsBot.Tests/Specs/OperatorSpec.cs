using NewsBot.Fakes.Sites;
using NewsBot.Tests.Specs.Rooms;

namespace NewsBot.Tests.Specs;

/// <summary>Whoever runs the bot does so from a chat, the same on every platform.</summary>
public sealed class OperatorSpec
{
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 21, 0, 0, TimeSpan.Zero);

    /// <summary>Who asks what, and what is in the answer; {site} is a page with a feed behind it.</summary>
    private static readonly (Who Who, string Text, string Answer)[] Table =
    [
        (Who.Reader, "deliveries", "for whoever runs this bot"),
        (Who.Reader, "feeds remove feed-1", "for whoever runs this bot"),
        (Who.Reader, "undo", "for whoever runs this bot"),
        (Who.Operator, "status", "How the bot is"),
        (Who.Operator, "deliveries", "Every message was delivered"),
        (Who.Operator, "chats", "active, of which subscribed"),
        (Who.Operator, "feeds", "feed-1 · Harbour Courier · en · well"),
        (Who.Operator, "feeds feed-1", "From the configuration"),
        (Who.Operator, "feeds test {site}", "entries: 3"),
        (Who.Operator, "feeds add {site} en Third Voice", "Third Voice · en · entries: 3"),
        (Who.Operator, "feeds pause feed-1", "waits until you let it go on"),
        (Who.Operator, "audit", "/feeds · feed:feed-1"),
        (Who.Operator, "undo", "feed:feed-1: "),
        (Who.Operator, "feeds", "feed-1 · Harbour Courier · en · well"),
        (Who.Operator, "feeds export", "Feeds as OPML: 2"),
        (Who.Operator, "jobs", "poll — asks the feeds that are due"),
        (Who.Operator, "jobs set retention 0 0 4 * * ?", "retention runs at 0 0 4 * * ?"),
        (Who.Operator, "jobs run retention", "retention is run now"),
        (Who.Operator, "cost", "No language model is configured"),
        (Who.Operator, "feedback list", "Nothing that readers said"),
        (Who.Operator, "broadcast Tonight it rests.", "Send this to all subscribers?"),
        (Who.Operator, "undo 99", "There is no change #99"),
        (Who.Operator, "help undo", "your last change of the last day"),
    ];

    [Theory]
    [InlineData("telegram")]
    [InlineData("discord")]
    [InlineData("local")]
    public async Task The_bot_is_run_from_a_chat(string platform)
    {
        string site = "";
        await using CommandRoom room = await CommandRoom.OpenAsync(platform, Night, news =>
        {
            news.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
            news.Page("/third.xml", FakePage.Feed(FakeFeed.Rss("third.example", 3, Night)));
            site = news.Page(
                "/third",
                FakePage.Html("<html><link rel='alternate' type='application/rss+xml' href='/third.xml'></html>"))
                .AbsoluteUri;
        });
        foreach ((Who who, string text, string answer) in Table)
        {
            if (who == Who.Operator || !room.IsOperatorsOwn)
                await room.AskAsync(who, text.Replace("{site}", site, StringComparison.Ordinal), answer);
            if (text == "feeds export")
                Assert.Contains("xmlUrl=", Assert.Single(await room.FilesAsync()), StringComparison.Ordinal);
        }

        await Until.TrueAsync("the run of a job written down", async () =>
            await room.News.CountAsync("SELECT COUNT(*) FROM job_run WHERE name = 'retention' AND error IS NULL") > 0);
        Assert.Equal(1, await room.News.CountAsync("SELECT COUNT(*) FROM feed WHERE origin = 'operator'"));
        await room.AskAsync(Who.Operator, "feeds feed-1", "well");
        await room.PressAsync("Pause", "waits until you let it go on");
        Assert.Equal(1, await room.News.CountAsync("SELECT COUNT(*) FROM feed WHERE status = 'paused'"));
    }
}
