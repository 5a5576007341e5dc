using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Digests;
using NewsBot.Stories;
using NewsBot.Tests.Conventions;
using static NewsBot.Tests.Digests.SomeNews;

namespace NewsBot.Tests.Digests;

public sealed class DigestComposerTests
{
    private readonly DigestComposer _composer = new(Options.Create(new DigestOptions()));

    [Fact]
    public void A_story_is_told_with_its_sources_outlets_and_languages()
    {
        DigestStory story = Only(_composer.Compose(Request(Candidate(
            1,
            Article(11, "Kyiv Example", "uk", hoursOld: 1),
            Article(12, "Harian Contoh", "id", hoursOld: 3, null, null,
                new Reprint("Koran Lain", At("lain.example"), null)),
            Article(13, "Surat Kabar", "id", hoursOld: 2),
            Article(14, "Surat Kabar", "id", hoursOld: 0.5)))));
        Assert.Equal(
            ["Harian Contoh", "Koran Lain", "Surat Kabar", "Kyiv Example"],
            story.Sources.Select(source => source.Outlet));
        Assert.Equal(4, story.Outlets);
        Assert.Equal(["id", "uk"], story.Languages);
        Assert.Equal(Noon.AddHours(-0.5), story.Latest);
        Assert.False(story.IsUpdate);
    }

    [Case("R06")]
    [Fact]
    public void Nothing_new_makes_no_digest()
    {
        DigestCandidate known = Candidate(1, Article(11));
        Assert.Null(_composer.Compose(Request()));
        Assert.Null(_composer.Compose(Knowing(known, known)));
    }

    [Fact]
    public void A_story_that_only_gained_an_outlet_is_not_told_again()
    {
        DigestCandidate before = Candidate(1, Article(11));
        Assert.Null(_composer.Compose(Knowing(before, Candidate(1, Article(11), Article(12, "Koran Lain")))));
    }

    [Fact]
    public void A_story_with_a_new_fact_is_an_update()
    {
        DigestCandidate before = Candidate(1, Article(11));
        DigestCandidate grown =
            Candidate(1, ["act:call:done", "act:visit:planned"], Article(11), Article(12, "Koran Lain"));
        DigestStory told = Only(_composer.Compose(Knowing(before, grown)));
        Assert.True(told.IsUpdate);
        Assert.Equal(["act:visit:planned"], told.NewFacts);
    }

    [Fact]
    public void A_story_that_was_split_off_with_articles_already_told_is_not_news()
    {
        DigestCandidate before = Candidate(1, Article(11), Article(12, "Koran Lain"));
        Assert.Null(_composer.Compose(Knowing(before, Candidate(2, ["act:other:done"], Article(12, "Koran Lain")))));
    }

    [Fact]
    public void A_story_that_took_over_told_articles_is_an_update_not_a_new_story()
    {
        DigestCandidate before = Candidate(1, Article(11), Article(12, "Koran Lain"));
        DigestCandidate joined =
            Candidate(2, ["act:other:done"], Article(12, "Koran Lain"), Article(13, "Surat Kabar"));
        Assert.True(Only(_composer.Compose(Knowing(before, joined))).IsUpdate);
    }

    [Fact]
    public void A_story_whose_latest_article_is_older_than_the_window_is_not_news()
    {
        Assert.Null(_composer.Compose(Request(Candidate(1, Article(11, hoursOld: 48.1)))));
        Assert.NotNull(_composer.Compose(Request(Candidate(1, Article(11, hoursOld: 47.9)))));
        DigestRequest narrow = Request(Candidate(1, Article(11, hoursOld: 25))) with { Window = TimeSpan.FromDays(1) };
        Assert.Null(_composer.Compose(narrow));
    }

    [Fact]
    public void A_partys_own_outlets_are_marked_and_are_no_independent_ones()
    {
        DigestStory story = Only(_composer.Compose(Request(Candidate(
            1,
            Article(11, "Kantor Presiden", "uk", side: "ua"),
            Article(12, "Kementerian", "uk", side: "ua"),
            Article(13)))));
        Assert.Equal(1, story.Outlets);
        Assert.Equal(["ua", "ua", null], story.Sources.Select(source => source.Side));
        Assert.Contains(story.RankReasons, reason => reason.Contains("parties' own: ua", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_languages_of_one_house_are_one_independent_outlet()
    {
        DigestStory story = Only(_composer.Compose(Request(Candidate(
            1,
            Article(11, "Kantor Berita", "id", address: At("www.berita.co.id")),
            Article(12, "News Office", "en", address: At("en.berita.co.id")),
            Article(13, "Lain", "id", address: At("lain.co.id"))))));
        Assert.Equal(2, story.Outlets);
        Assert.Equal(3, story.Sources.Count);
    }

    [Fact]
    public void A_story_of_many_outlets_stands_above_one_of_a_single_outlet_and_says_why()
    {
        Digest digest = _composer.Compose(Request(
            Candidate(1, Article(11)),
            Candidate(2, Article(21), Article(22, "Koran Lain"), Article(23, "Surat Kabar"))))!;
        Assert.Equal([2L, 1L], digest.Stories.Select(story => story.Id.Value));
        Assert.Contains("independent outlets: 3 (+2.00)", digest.Stories[0].RankReasons);
        Assert.Contains("act: call (+0.75)", digest.Stories[0].RankReasons);
        Assert.Contains("actors: trump, putin (+0.50)", digest.Stories[0].RankReasons);
        Assert.Contains("latest report 1 h before (+1.78)", digest.Stories[0].RankReasons);
    }

    [Fact]
    public void A_weightier_act_stands_above_a_lighter_one()
    {
        var options = new DigestOptions { Acts = { ["ceasefire"] = 1, ["call"] = 0.1 } };
        DigestCandidate call = Candidate(1, Article(11));
        DigestCandidate ceasefire = Candidate(2, Article(21));
        ceasefire = ceasefire with { Summary = ceasefire.Summary with { Act = "ceasefire" } };
        Digest digest = new DigestComposer(Options.Create(options)).Compose(Request(call, ceasefire))!;
        Assert.Equal([2L, 1L], digest.Stories.Select(story => story.Id.Value));
    }

    [Fact]
    public void A_story_without_a_telling_in_any_of_the_languages_waits()
    {
        DigestRequest request = Request(Candidate(1, Article(11))) with { Languages = ["uk"] };
        Assert.Null(_composer.Compose(request));
    }

    private static Uri At(string host) => new($"https://{host}/1");

    private static DigestStory Only(Digest? digest) => Assert.Single(digest!.Stories);

    private static DigestRequest Knowing(DigestCandidate told, DigestCandidate now) =>
        Request(now) with { Known = new Dictionary<StoryId, Told> { [told.Story.Id] = Told(told) } };
}
