using System.Text.Json;
using NewsBot.Configuration;
using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>Writes what the clusterer decided, within the transaction of its turn.</summary>
internal sealed class StoryWriter(Session session, string topic, long turn, DateTimeOffset now)
{
    /// <summary>Stores an article in its story and the moves that came of it.</summary>
    /// <returns>The stories that have a new version and at least one article.</returns>
    public async Task<IReadOnlyList<StoryId>> SaveAsync(
        StoryDecision decision,
        ArticleFeatures features,
        DateTimeOffset published)
    {
        var changed = new SortedSet<long> { decision.Story.Value };
        foreach (StoryMove move in decision.Moves)
            changed.UnionWith([move.From.Value, move.To.Value]);
        foreach (long story in changed)
            await OpenAsync(story, published);
        await InsertAsync(decision, features, published);
        foreach (StoryMove move in decision.Moves)
            await MoveAsync(move);
        return await RenewAsync(changed, decision);
    }

    /// <summary>Gives a story a new version because an article of it has another outlet now.</summary>
    public async Task BumpAsync(long story) =>
        await session.ExecuteAsync(
            "UPDATE story SET version = version + 1, updated = @now WHERE id = @story",
            new { story, now });

    private async Task OpenAsync(long story, DateTimeOffset published) =>
        await session.ExecuteAsync(
            """
            INSERT INTO story (id, topic, version, articles, began, updated)
            VALUES (@story, @topic, 0, 0, @published, @now) ON CONFLICT DO NOTHING
            """,
            new { story, topic, published, now });

    private async Task InsertAsync(StoryDecision decision, ArticleFeatures features, DateTimeOffset published)
    {
        long article = decision.Article.Value;
        await session.ExecuteAsync(
            """
            INSERT INTO story_article (topic, article, story, published, joined_at, turn, why, language, outlet)
            VALUES (@topic, @article, @story, @published, @now, @turn, @why,
                (SELECT language FROM article WHERE id = @article), (SELECT outlet FROM article WHERE id = @article))
            """,
            new
            {
                topic,
                article,
                story = decision.Story.Value,
                published,
                now,
                turn,
                why = JsonSerializer.Serialize(decision.Why, StrictJson.Options),
            });
        await session.ExecuteAsync(
            """
            INSERT INTO story_features (article, published, features) VALUES (@article, @published, @features)
            ON CONFLICT (article) DO UPDATE SET features = excluded.features
            """,
            new { article, published, features = JsonSerializer.Serialize(features, StrictJson.Options) });
    }

    private async Task MoveAsync(StoryMove move) =>
        await session.ExecuteAsync(
            """
            UPDATE story_article SET story = @to, joined_at = @now, turn = @turn
            WHERE article = @article AND topic = @topic
            """,
            new { article = move.Article.Value, to = move.To.Value, topic, now, turn });

    private async Task<IReadOnlyList<StoryId>> RenewAsync(SortedSet<long> changed, StoryDecision decision)
    {
        var alive = new List<StoryId>();
        foreach (long story in changed)
        {
            long? goneTo = decision.Moves.Where(move => move.From.Value == story).Select(move => (long?)move.To.Value)
                .Min();
            long articles = await session.ScalarAsync<long>(
                """
                UPDATE story SET version = version + 1, updated = @now,
                    articles = (SELECT COUNT(*) FROM story_article WHERE story = @story),
                    began = COALESCE((SELECT MIN(published) FROM story_article WHERE story = @story), began)
                WHERE id = @story RETURNING articles
                """,
                new { story, now });
            if (articles > 0)
                alive.Add(new StoryId(story));
            else
                await session.ExecuteAsync(
                    "UPDATE story SET merged_into = @goneTo WHERE id = @story", new { story, goneTo });
        }

        return alive;
    }
}
