using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Feeds;
using NewsBot.Stories;
using NewsBot.Stories.Embeddings;
using NewsBot.Topics;

namespace NewsBot.Tests.Stories;

/// <summary>Articles and features for tests of stories.</summary>
internal static class SomeStories
{
    private static int _addresses;

    public static FeatureReader Reader { get; } = NewReader();

    public static ArticlePrint Print { get; } = new([1, 2, 3], []);

    public static Article Article(string title, string text, DateTimeOffset published) => new()
    {
        Id = new ArticleId(0),
        Address = new Uri($"https://news.example/{Interlocked.Increment(ref _addresses)}"),
        Feed = new FeedId("some-feed"),
        Outlet = "Some News",
        Kind = OutletKind.Newspaper,
        Language = "en",
        Title = title,
        Text = text,
        TextFrom = TextSource.Page,
        Published = published,
        FirstSeen = published,
    };

    public static ArticleFeatures Features(
        long id, string title, string text = "", string language = "en", DateTimeOffset? published = null) =>
        Reader.Read(new ArticleId(id), language, title, text, published);

    public static StoryClusterer Clusterer(long lastStory = 0) => new(
        new StoryModel(StoryModelFile.Load()),
        StoryBackground.Load(),
        TimeSpan.FromHours(72),
        () => new StoryId(++lastStory));

    private static FeatureReader NewReader()
    {
        var errors = new ConfigErrors();
        var files = new ConfigFiles(null);
        Lexicon lexicon = Lexicon.Load(files, errors);
        Gazetteer gazetteer = Gazetteer.Load(files, errors);
        TopicList topics = TopicList.Load(files, gazetteer, errors);
        Assert.Empty(errors.All);
        return new FeatureReader(lexicon, gazetteer, topics);
    }

    /// <summary>As it is where no embedding model is configured.</summary>
    public static ArticleMeanings NoMeanings() => new(
        Microsoft.Extensions.Options.Options.Create(new EmbeddingsOptions()),
        new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>(),
        TimeProvider.System,
        Microsoft.Extensions.Logging.Abstractions.NullLogger<ArticleMeanings>.Instance);
}
