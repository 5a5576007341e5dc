using FsCheck.Xunit;
using NewsBot.Articles;
using NewsBot.Stories;

namespace NewsBot.Tests.Stories;

public sealed class StoryClustererTests
{
    private static readonly DateTimeOffset Morning = new(2025, 3, 12, 6, 0, 0, TimeSpan.Zero);

    private static readonly string[] Pieces =
    [
        "Truce", "talks", "in Jeddah", "Zelensky", "phones", "Macron", "on 30 days", "drones strike", "Odesa",
        "1,000 prisoners", "freed", "Erdogan", "offers", "Istanbul", "summit",
    ];

    [Fact]
    public void An_article_that_comes_twice_stays_where_it_is()
    {
        StoryClusterer clusterer = SomeStories.Clusterer();
        StoryDecision first = clusterer.Add(SomeStories.Features(1, "Truce talks open in Jeddah"));
        StoryDecision again = clusterer.Add(SomeStories.Features(1, "Truce talks open in Jeddah"));
        Assert.True(first.Opened);
        Assert.False(again.Opened);
        Assert.Equal(first.Story, again.Story);
        Assert.Equal(1, clusterer.Count);
    }

    [Fact]
    public void Articles_further_apart_than_the_window_never_meet()
    {
        StoryClusterer clusterer = SomeStories.Clusterer();
        StoryDecision first = clusterer.Add(SomeStories.Features(1, "Truce talks open in Jeddah", published: Morning));
        StoryDecision later = clusterer.Add(
            SomeStories.Features(2, "Truce talks open in Jeddah", published: Morning.AddHours(73)));
        Assert.NotEqual(first.Story, later.Story);
    }

    [Fact]
    public void A_restored_window_decides_as_the_one_before_it()
    {
        StoryClusterer before = SomeStories.Clusterer(), after = SomeStories.Clusterer(lastStory: 2);
        ArticleFeatures truce = SomeStories.Features(
            1, "Ukraine accepts 30-day truce in Jeddah", "A truce of 30 days.");
        ArticleFeatures call = SomeStories.Features(2, "Macron phones Merz about steel tariffs", "A call on steel.");
        foreach (ArticleFeatures features in (ArticleFeatures[])[truce, call])
            after.Restore(features, before.Add(features).Story);

        StoryDecision joined = after.Add(
            SomeStories.Features(3, "Kyiv accepts the 30-day truce in Jeddah", "A truce of 30 days."));
        Assert.Equal(before.StoryOf(truce.Id), joined.Story);
    }

    [Fact]
    public void A_story_whose_articles_have_all_left_the_window_is_forgotten_and_its_id_never_given_again()
    {
        StoryClusterer clusterer = SomeStories.Clusterer();
        StoryDecision old = clusterer.Add(SomeStories.Features(1, "Truce talks open in Jeddah", published: Morning));
        clusterer.Evict(Morning.AddHours(1));
        Assert.Equal(0, clusterer.Count);
        Assert.Empty(clusterer.Stories);
        StoryDecision next = clusterer.Add(SomeStories.Features(2, "Truce talks open in Jeddah", published: Morning));
        Assert.True(next.Story.Value > old.Story.Value);
    }

    [Property(MaxTest = 50)]
    public bool Every_article_is_in_exactly_one_story_and_the_moves_say_where(int[] seeds)
    {
        StoryClusterer clusterer = SomeStories.Clusterer();
        var told = new Dictionary<ArticleId, StoryId>();
        foreach ((int i, int seed) in seeds.Index())
        {
            ArticleFeatures features = SomeStories.Features(i, Title(seed), Title(seed / 7));
            StoryDecision decision = clusterer.Add(features);
            told[features.Id] = decision.Story;
            foreach (StoryMove move in decision.Moves)
                told[move.Article] = move.To;
        }

        (ArticleId Article, StoryId Story)[] found =
            [.. clusterer.Stories.SelectMany(story => story.Articles.Select(article => (article, story.Story)))];
        return found.Length == seeds.Length && found.All(pair => told[pair.Article] == pair.Story);
    }

    private static string Title(int seed)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, 6).Select(_ => Pieces[random.Next(Pieces.Length)]));
    }
}
