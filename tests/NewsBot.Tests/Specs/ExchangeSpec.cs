namespace NewsBot.Tests.Specs;

/// <summary>Feeds and chats, taken out of one bot and into another.</summary>
public sealed class ExchangeSpec
{
    [Fact]
    public async Task Feeds_go_out_as_OPML_and_into_another_bot_once()
    {
        await using var from = new Bot();
        from.Reading(new Uri("https://warta.example/feed"), "Warta Dermaga", "id", side: "ua")
            .Reading(new Uri("https://courier.example/rss"), "Harbour Courier", "en");
        string list = from.Write("all.opml", "");
        Assert.Equal(0, (await from.RunAsync("export", list, "--config", from.Config)).Code);
        Assert.Contains("xmlUrl=\"https://warta.example/feed\"", File.ReadAllText(list), StringComparison.Ordinal);

        await using var to = new Bot();
        BotRun first = await to.RunAsync("import", list);
        Assert.True(first.Code == 0, first.Errors + first.Output);
        Assert.Contains("New feeds: 2", first.Output, StringComparison.Ordinal);
        Assert.Contains("known already: 2", (await to.RunAsync("import", list)).Output, StringComparison.Ordinal);
        Assert.Equal(1, await to.CountAsync(
            """
            SELECT COUNT(*) FROM feed
            WHERE id = 'feed-1' AND status = 'active' AND definition LIKE '%"side":"ua"%'
            """));
    }

    [Fact]
    public async Task Chats_go_out_and_in_again_with_their_hours()
    {
        await using var from = new Bot();
        string file = from.Write(
            "chats.json",
            """
            {"chats": [
              {"platform": "telegram", "address": "101", "kind": "private", "title": "Ana", "cron": "0 30 8 * * ?",
               "zone": "Europe/Kyiv", "languages": ["uk", "en"], "quiet": "22:00-07:00", "breaking": true},
              {"platform": "telegram", "address": "102", "kind": "group", "cron": "0 * * * * ?", "zone": "UTC"},
              {"platform": "pigeon", "address": "1", "kind": "private"}
            ]}
            """);
        BotRun read = await from.RunAsync("import", file);
        Assert.Equal(1, read.Code);
        Assert.Contains("1 taken over, 2 left out", read.Output, StringComparison.Ordinal);
        Assert.Contains("telegram:102", read.Errors, StringComparison.Ordinal);
        Assert.Contains("\"pigeon\" is no platform", read.Errors, StringComparison.Ordinal);

        string copy = from.Write("copy.json", "");
        Assert.Equal(0, (await from.RunAsync("export", copy)).Code);
        await using var to = new Bot();
        Assert.Equal(0, (await to.RunAsync("import", copy)).Code);
        Assert.Equal(1, await to.CountAsync(
            """
            SELECT COUNT(*) FROM chat JOIN edition ON edition.id = chat.edition
            WHERE chat.address = '101' AND edition.cron = '0 30 8 * * ?' AND edition.zone = 'Europe/Kyiv'
                AND chat.languages = 'uk,en' AND chat.quiet = '22:00-07:00' AND chat.breaking = 1
            """));
    }

    [Theory]
    [InlineData("export", "feeds.txt", 2)]
    [InlineData("import", "missing.opml", 1)]
    [InlineData("import", "missing.json", 1)]
    public async Task What_cannot_be_done_is_said(string command, string file, int code)
    {
        await using var bot = new Bot();
        BotRun run = await bot.RunAsync(command, Path.Combine(bot.Data, file));
        Assert.Equal(code, run.Code);
        Assert.Contains(file, run.Errors, StringComparison.Ordinal);
    }
}
