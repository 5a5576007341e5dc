using System.Text.Json;
using NewsBot.Fakes.Sites;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Specs;

/// <summary>One real Indonesian article, served as a page behind a feed, goes the whole way.</summary>
public sealed class RealArticleSpec
{
    private const string Feed = "/feed.xml";
    private const string Page = "/dunia/trump-putin.html";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_real_article_becomes_a_bilingual_digest_that_says_nothing_it_does_not_say(bool plain)
    {
        SavedArticle article = Saved();
        JsonElement story = await DigestAsync(plain ? article.PlainPage() : article.Page());
        (string headline, string[] lines) indonesian = Told(story, "id");
        (string headline, string[] lines) english = Told(story, "en");

        string own = string.Join('\n', indonesian.lines.Prepend(indonesian.headline));
        Assert.Contains(
            "telah berbicara dengan Presiden Rusia Vladimir Putin melalui telepon", own, StringComparison.Ordinal);
        Assert.Contains("New York Post melaporkan", own, StringComparison.Ordinal);
        Assert.Contains("sejak awal 2022", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Sumber", own, StringComparison.Ordinal);
        Assert.DoesNotContain("koreantimes", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Banyuwangi", own, StringComparison.Ordinal);

        Assert.Contains("Donald Trump", english.headline, StringComparison.Ordinal);
        Assert.Contains("Vladimir Putin", english.headline, StringComparison.Ordinal);
        Assert.Contains("phone", english.headline, StringComparison.Ordinal);
        Assert.Contains("New York Post", english.headline, StringComparison.Ordinal);
        Assert.Contains(english.lines, line => line.Contains("melalui telepon", StringComparison.Ordinal));
        string source = string.Join('\n', article.Lines);
        Assert.All(indonesian.lines, line => Assert.Contains(Unbracketed(line), source, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_digest_of_a_real_article_is_what_a_person_reviewed()
    {
        await using FakeSite site = await SiteAsync(Saved().Page());
        await using Bot bot = new Bot().Reading(site.At(Feed), "VIVA Banyuwangi", "id");
        BotRun run = await bot.RunAsync("digest", "--feeds", bot.FeedsFile, "--now", "2025-02-10T12:00+07:00");
        Assert.Equal(0, run.Code);
        Golden.Hold(
            "real-article.txt",
            run.Output.Replace($":{site.Port}/", ":PORT/", StringComparison.Ordinal));
    }

    private static SavedArticle Saved()
    {
        string? corpora = Environment.GetEnvironmentVariable("NEWSBOT_CORPORA");
        string file = Path.Combine(corpora ?? "", "seeds", "viva-2025-02-10.id.txt");
        Assert.SkipUnless(File.Exists(file), "The real article is not here (NEWSBOT_CORPORA names its folder).");
        return PageOf.Read(file);
    }

    private static async Task<FakeSite> SiteAsync(string page)
    {
        FakeSite site = await FakeSite.StartAsync();
        return site
            .Page(Page, FakePage.Html(page))
            .Page(Feed, FakePage.Feed(FakeFeed.Rss(
            [
                new FakeItem(
                    "viva-1",
                    site.At(Page).AbsoluteUri,
                    "Tekad Trump Ingin Mengakhiri Konflik Rusia Dan Ukraina Berjalan Mulus, Putin Setuju?",
                    "Presiden AS Donald Trump mengatakan dia telah berbicara dengan Presiden Rusia Vladimir Putin",
                    new DateTimeOffset(2025, 2, 10, 11, 20, 0, TimeSpan.FromHours(7))),
            ])));
    }

    private static async Task<JsonElement> DigestAsync(string page)
    {
        await using FakeSite site = await SiteAsync(page);
        await using Bot bot = new Bot().Reading(site.At(Feed), "VIVA Banyuwangi", "id");
        BotRun run = await bot.RunAsync(
            "digest", "--feeds", bot.FeedsFile, "--now", "2025-02-10T12:00+07:00", "--format", "json");
        Assert.True(run.Code == 0 && run.Output.Length > 0, run.Errors);
        using JsonDocument digest = JsonDocument.Parse(run.Output);
        return Assert.Single(digest.RootElement.GetProperty("stories").EnumerateArray()).Clone();
    }

    private static (string Headline, string[] Lines) Told(JsonElement story, string language)
    {
        JsonElement local = story.GetProperty("summary").GetProperty("byLanguage").GetProperty(language);
        return (
            local.GetProperty("headline").GetProperty("text").GetString()!,
            [.. local.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("text").GetString()!)]);
    }

    /// <summary>A resolved day stands in square brackets after the sentence's own word for it.</summary>
    private static string Unbracketed(string line) =>
        System.Text.RegularExpressions.Regex.Replace(
            line, @" \[[^\]]*\]", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
