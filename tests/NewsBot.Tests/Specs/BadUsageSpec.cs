using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>Somebody asks in a wrong way, or has mistakes in the configuration.</summary>
public sealed class BadUsageSpec
{
    [Case("G08")]
    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Check_warns_of_a_secret_that_everybody_can_read()
    {
        await using var bot = new Bot();
        string file = bot.Write("model.key", "key-of-a-model");
        string[] check = ["check", "--set", $"Embeddings:KeyFile={file}"];
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.Contains($"can read {file}", (await bot.RunAsync(check)).Output, StringComparison.Ordinal);
        File.SetUnixFileMode(file, UnixFileMode.UserRead);
        BotRun closed = await bot.RunAsync(check);
        Assert.DoesNotContain("can read", closed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-a-model", closed.Output + closed.Errors, StringComparison.Ordinal);
    }

    [Case("G07")]
    [Fact]
    public async Task Check_tells_every_mistake_at_once()
    {
        await using var bot = new Bot();
        string feeds = bot.Write("config/feeds.json", """
            {
              "feeds": {
                "one": {
                  "outlet": "One", "address": "gopher://one.example/", "language": "en", "country": "gb",
                  "kind": "newspaper"
                },
                "two": {
                  "outlet": "Two", "address": "https://two.example/rss", "language": "english", "country": "gb",
                  "kind": "newspaper"
                }
              }
            }
            """);
        bot.Write("config/appsettings.json", """
            {
              "Delivery": { "Editions": { "daily": { "Cron": "every morning", "Zone": "Asia/Jakrata" } } },
              "Wbe": { "Port": 80 },
              "Polling": { "Parallelism": "many" }
            }
            """);
        BotRun run = await bot.RunAsync("check", "--config", Path.GetDirectoryName(feeds)!);
        Assert.Equal(2, run.Code);
        string[] expected =
        [
            "gopher", "feeds.two.language", "Cron", "Asia/Jakrata", "Wbe", "Web", "Parallelism",
        ];
        Assert.All(expected, word => Assert.Contains(word, run.Errors, StringComparison.Ordinal));
        HasNoStack(run);
    }

    [Case("G02")]
    [Fact]
    public async Task Check_names_the_key_that_was_meant_and_the_type_that_is_needed()
    {
        await using var bot = new Bot();
        string feeds = bot.Write("feeds.json", """
            {
              "feeds": {
                "one": {
                  "outlet": "One", "adress": "https://one.example/rss", "language": "en", "country": "gb",
                  "kind": "paper"
                },
                "three": {
                  "outlet": "Three", "address": "gopher://three.example/", "language": "english", "country": "gb",
                  "kind": "newspaper"
                },
                "two": {
                  "outlet": 2, "address": "https://two.example/rss", "language": "en", "country": "gb",
                  "kind": "newspaper"
                }
              }
            }
            """);
        BotRun run = await bot.RunAsync("digest", "--feeds", feeds);
        Assert.Equal(2, run.Code);
        string[] expected =
        [
            "feeds.one.adress", "mean address", "feeds.one.kind", "feeds.two.outlet", "a text is needed",
            "feeds.three.address", "cannot be polled", "feeds.three.language",
        ];
        Assert.All(expected, word => Assert.Contains(word, run.Errors, StringComparison.Ordinal));
        HasNoStack(run);
    }

    [Theory]
    [InlineData("digest", "--fast")]
    [InlineData("digest", "--now", "yesterday-ish")]
    [InlineData("digest", "--since", "soon")]
    [InlineData("digest", "--lang", "xx")]
    [InlineData("digest", "--format", "xml")]
    [InlineData("digest", "--feeds", "no-such-file.json")]
    [InlineData("explain")]
    [InlineData("explain", "no-such-file.html")]
    [InlineData("check", "--config", "no-such-folder")]
    [InlineData("check", "--set", "nonsense")]
    [InlineData("check", "--set", "Web:Port=99999")]
    [InlineData("fly")]
    public async Task What_was_asked_in_a_wrong_way_ends_with_2_and_says_what_is_wrong(params string[] arguments)
    {
        await using var bot = new Bot();
        BotRun run = await bot.RunAsync(arguments);
        Assert.Equal(2, run.Code);
        Assert.NotEqual("", run.Errors);
        HasNoStack(run);
    }

    private static void HasNoStack(BotRun run) =>
        Assert.DoesNotContain("   at ", run.Errors + run.Output, StringComparison.Ordinal);
}
