using NewsBot.Fakes.Sites;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Specs;

/// <summary>Processes of one configuration on one PostgreSQL database, and nothing else set up.</summary>
public sealed class NodesSpec
{
    [Case("S11")]
    [Fact]
    public async Task Nodes_that_start_at_once_on_an_empty_database_all_live_and_share_the_feeds()
    {
        string database = await PostgresServer.NewDatabaseAsync();
        await using FakeSite site = await FakeSite.StartAsync();
        site.Otherwise(_ => FakePage.Feed(FakeFeed.Rss([])) with { Latency = TimeSpan.FromMilliseconds(200) });
        await using Bot one = new(), two = new();
        Bot[] bots = [one, two];
        foreach (Bot bot in bots)
        {
            for (int feed = 0; feed < 150; feed++)
                bot.Reading(site.At($"/{feed}.xml", $"127.0.1.{feed + 1}"), $"Outlet {feed}", "en");
        }

        string[] settings = ["--set", "Storage:Provider=postgres", "--set", $"Storage:ConnectionString={database}"];
        BotProcess[] nodes = [.. bots.Select(bot => bot.StartProcess(settings))];
        try
        {
            foreach (BotProcess node in nodes)
            {
                await node.SeesAsync("its page", () => node.Errors.Contains("Page: ", StringComparison.Ordinal));
                Assert.False(node.HasExited, node.Errors);
            }

            await using var shared = new PostgresDatabase(database);
            await Until.TrueAsync("every feed asked", () => Asked(site).Count() == 150);
            Assert.Equal(
                150, await shared.ReadAsync(session => session.ScalarAsync<long>("SELECT COUNT(*) FROM feed")));
            Assert.All(Asked(site), asked => Assert.Single(asked));
        }
        finally
        {
            foreach (BotProcess node in nodes)
                await node.DisposeAsync();
        }
    }

    private static IEnumerable<IGrouping<string, FakeRequest>> Asked(FakeSite site) => site.Requests
        .Where(request => request.Path.EndsWith(".xml", StringComparison.Ordinal))
        .GroupBy(request => request.Path);
}
