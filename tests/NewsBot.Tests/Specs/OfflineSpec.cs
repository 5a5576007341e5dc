using System.Text.Json;

namespace NewsBot.Tests.Specs;

/// <summary>There is no network.</summary>
public sealed class OfflineSpec
{
    [Fact]
    public async Task A_digest_is_the_sample_in_both_languages_and_one_line_says_why()
    {
        await using Bot bot = Unreachable();
        BotRun run = await bot.RunAsync("digest", "--feeds", bot.FeedsFile);
        Assert.Equal(0, run.Code);
        Assert.StartsWith(
            "No network: none of 2 feeds could be reached",
            Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
        Assert.Contains("SAMPLE", run.Output, StringComparison.Ordinal);
        Assert.Contains("[id] ", run.Output, StringComparison.Ordinal);
        Assert.Contains("[en] ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_tells_at_least_four_stories_and_none_that_is_off_topic()
    {
        await using Bot bot = Unreachable();
        BotRun run = await bot.RunAsync("digest", "--feeds", bot.FeedsFile, "--format", "json");
        using JsonDocument digest = JsonDocument.Parse(run.Output);
        Assert.True(digest.RootElement.GetProperty("stories").GetArrayLength() >= 4, run.Output);
        Assert.DoesNotContain("Gaza", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cabai", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("telegram", "<b>")]
    [InlineData("discord", "\"embeds\"")]
    public async Task A_digest_is_printed_as_a_chat_would_get_it(string format, string mark)
    {
        await using Bot bot = Unreachable();
        BotRun run = await bot.RunAsync("digest", "--feeds", bot.FeedsFile, "--format", format);
        Assert.Equal(0, run.Code);
        Assert.Contains(mark, run.Output, StringComparison.Ordinal);
        Assert.Contains("SAMPLE", run.Output, StringComparison.Ordinal);
        Assert.Contains("30-day ceasefire", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_shows_the_sample_and_stores_nothing_of_it()
    {
        await using Bot bot = Unreachable();
        await using RunningBot running = await bot.StartAsync();
        await running.ShowsAsync("SAMPLE");
        await running.SeesAsync("the reason", () => running.Errors.Contains("No network", StringComparison.Ordinal));
        string page = await running.GetAsync("/");
        Assert.Contains("SAMPLE", page, StringComparison.Ordinal);
        Assert.Equal(0, await running.StopAsync());
        Assert.Equal(0, await bot.CountAsync("SELECT COUNT(*) FROM article"));
        Assert.Equal(0, await bot.CountAsync("SELECT COUNT(*) FROM digest"));
    }

    /// <summary>A port where nothing listens, and a name that never resolves (RFC 2606).</summary>
    private static Bot Unreachable() => new Bot()
        .Reading(new Uri($"http://127.0.0.1:{ClosedPort.Any()}/feed.xml"), "Closed Door Daily", "en")
        .Reading(new Uri("http://nowhere.invalid/feed.xml"), "Nowhere Post", "id");
}
