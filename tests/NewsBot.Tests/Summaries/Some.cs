using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Feeds;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Summaries.Frames;
using NewsBot.Summaries.Gate;
using NewsBot.Topics;

namespace NewsBot.Tests.Summaries;

/// <summary>What the tests of summaries share: the shipped gazetteer, and articles and stories to vary.</summary>
internal static class Some
{
    public static readonly Gazetteer Gazetteer = Gazetteer.Load(new ConfigFiles(folder: null), new ConfigErrors());

    public static readonly FrameExtractor Extractor = new(Gazetteer);

    public static readonly Summarizer Summarizer =
        new(new StoryFrames(Extractor, new LineChecks(Gazetteer)), Extractor, Gazetteer);

    public static readonly IntegrityGate Gate =
        new(Gazetteer, Lexicon.Load(new ConfigFiles(folder: null), new ConfigErrors()));

    public static readonly GatedSummarizer Gated = new(Summarizer, Gate);

    public static readonly DateTimeOffset Wednesday = new(2025, 2, 12, 10, 0, 0, TimeSpan.Zero);

    public static Article Article(long id, string language, string title, string text, string? side = null) => new()
    {
        Id = new ArticleId(id),
        Address = new Uri($"https://news.test/{id}"),
        Feed = new FeedId("news"),
        Outlet = $"Outlet {id}",
        Kind = OutletKind.Newspaper,
        Side = side,
        Language = language,
        Title = title,
        Text = text,
        TextFrom = TextSource.Page,
        Published = Wednesday,
        FirstSeen = Wednesday,
    };

    public static Story Story(params Article[] articles) => new()
    {
        Id = new StoryId(1),
        Topic = "ukraine-peace",
        Version = 1,
        Began = articles[0].Published,
        Updated = articles[^1].Published,
        Articles = articles,
    };
}
