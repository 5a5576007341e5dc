using NewsBot.Fakes.Sites;

namespace NewsBot.Tests.Specs;

/// <summary>Somebody asks why the program treats an article as it does.</summary>
public sealed class ExplainSpec
{
    [Fact]
    public async Task A_file_is_explained_stage_by_stage()
    {
        await using var bot = new Bot();
        SpecNews news = SpecNews.CallInIndonesian;
        string file = bot.Write("article.txt", news.Title + "\n\n" + string.Join("\n\n", news.Paragraphs));
        HasEveryStage(await bot.RunAsync("explain", file), "relevant");
    }

    [Fact]
    public async Task A_page_is_explained_stage_by_stage()
    {
        await using FakeSite site = await FakeSite.StartAsync();
        SpecOutlet outlet = new SpecOutlet(site, "Warta Dermaga", 2)
            .Publish(SpecNews.CallInIndonesian, SpecNews.Chilli);
        await using var bot = new Bot();
        BotRun relevant = await bot.RunAsync("explain", outlet.PageOf(SpecNews.CallInIndonesian).AbsoluteUri);
        HasEveryStage(relevant, "relevant");
        HasEveryStage(await bot.RunAsync("explain", outlet.PageOf(SpecNews.Chilli).AbsoluteUri), "not relevant");
        Assert.False(Directory.Exists(bot.Data));
    }

    [Fact]
    public async Task An_address_that_cannot_be_reached_is_told_in_one_line()
    {
        await using var bot = new Bot();
        BotRun run = await bot.RunAsync("explain", $"http://127.0.0.1:{ClosedPort.Any()}/article.html");
        Assert.Equal(1, run.Code);
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("", run.Output);
    }

    private static void HasEveryStage(BotRun run, string verdict)
    {
        Assert.True(run.Code == 0, run.Errors);
        string[] lines = run.Output.Split(Environment.NewLine);
        string[] headings = ["Article", "Topic ukraine-peace", "Names and acts", "Story", "Summary"];
        Assert.All(headings, heading =>
            Assert.Single(lines, line => line.StartsWith(heading, StringComparison.Ordinal)));
        Assert.Contains($"  verdict    {verdict}", lines);
        Assert.Contains("  language   id", lines);
    }
}
