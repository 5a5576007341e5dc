using NewsBot.Articles;
using NewsBot.Storage;

namespace NewsBot.Stories.Editing;

/// <summary>An article that is taken from one story to another.</summary>
public sealed record ArticleMove(long Article, long From, long To);

/// <summary>
/// Changes stories by hand. A change takes a turn like any article does, so that what clusters in memory, on every
/// node, takes it in before the next article; what is taken apart by hand can still be brought together by later news.
/// </summary>
public sealed class StoryEditor(WorkQueue queue, StorySplit split, TimeProvider clock)
{
    /// <summary>Makes two stories one: the newer goes into the older.</summary>
    /// <returns>What was moved, so that it can be undone.</returns>
    public async Task<IReadOnlyList<ArticleMove>> MergeAsync(Session session, StoryId one, StoryId other)
    {
        (long stays, long goes) = (Math.Min(one.Value, other.Value), Math.Max(one.Value, other.Value));
        if (stays == goes)
            return [];
        StoryTurn turn = await StoryTurn.TakeAsync(session);
        IReadOnlyList<long> articles = await session.QueryAsync<long>(
            """
            SELECT article FROM story_article
            WHERE story = @goes AND topic = (SELECT topic FROM story WHERE id = @stays) ORDER BY article
            """,
            new { stays, goes });
        return await MoveAsync(session, turn, [.. articles.Select(article => new ArticleMove(article, goes, stays))]);
    }

    /// <summary>Takes a story apart where its articles are least alike.</summary>
    /// <returns>What was moved; nothing where all articles are of one piece, or too old to be compared.</returns>
    public async Task<IReadOnlyList<ArticleMove>> SplitAsync(Session session, StoryId story)
    {
        StoryTurn turn = await StoryTurn.TakeAsync(session);
        IReadOnlyList<IReadOnlyList<ArticleId>> parts = await split.PartsAsync(session, story);
        var moves = new List<ArticleMove>();
        long next = turn.NextStory;
        foreach (IReadOnlyList<ArticleId> part in parts.Skip(1))
        {
            await session.ExecuteAsync(
                """
                INSERT INTO story (id, topic, version, articles, began, updated)
                SELECT @next, topic, 0, 0, began, @now FROM story WHERE id = @Value
                """,
                new { next, story.Value, now = clock.GetUtcNow() });
            moves.AddRange(part.Select(article => new ArticleMove(article.Value, story.Value, next)));
            next++;
        }

        await StoryTurn.EndAsync(session, next);
        return await MoveAsync(session, turn, moves);
    }

    /// <summary>Takes moves back; an article that has gone elsewhere meanwhile stays there.</summary>
    public async Task<IReadOnlyList<ArticleMove>> TakeBackAsync(Session session, IEnumerable<ArticleMove> moves) =>
        await MoveAsync(
            session,
            await StoryTurn.TakeAsync(session),
            [.. moves.Select(move => new ArticleMove(move.Article, move.To, move.From))]);

    /// <summary>Takes a story, and whatever joins it, out of all that is told; or lets it in again.</summary>
    public async Task<bool> HideAsync(Session session, StoryId story, bool isHidden) => await session.ExecuteAsync(
        "UPDATE story SET hidden = @hidden, updated = @now WHERE id = @Value",
        new { story.Value, hidden = isHidden ? 1L : 0L, now = clock.GetUtcNow() }) > 0;

    private async Task<IReadOnlyList<ArticleMove>> MoveAsync(
        Session session, StoryTurn turn, IReadOnlyList<ArticleMove> moves)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var moved = new List<ArticleMove>();
        foreach (ArticleMove move in moves)
        {
            int touched = await session.ExecuteAsync(
                """
                UPDATE story_article SET story = @To, joined_at = @now, turn = @turn
                WHERE article = @Article AND story = @From
                """,
                new { move.Article, move.From, move.To, now, turn = turn.Number });
            if (touched > 0)
                moved.Add(move);
        }

        foreach (long story in moved.SelectMany(move => new[] { move.From, move.To }).Distinct().Order().ToArray())
            await RenewAsync(session, story, moved.Find(move => move.From == story)?.To, now);
        return moved;
    }

    /// <summary>A story without articles leads to where they went, if that is older: the way must end.</summary>
    private async Task RenewAsync(Session session, long story, long? goneTo, DateTimeOffset now)
    {
        long articles = await session.ScalarAsync<long>(
            """
            UPDATE story SET version = version + 1, updated = @now,
                articles = (SELECT COUNT(*) FROM story_article WHERE story = @story),
                began = COALESCE((SELECT MIN(published) FROM story_article WHERE story = @story), began)
            WHERE id = @story RETURNING articles
            """,
            new { story, now });
        await session.ExecuteAsync(
            "UPDATE story SET merged_into = @into WHERE id = @story",
            new { story, into = articles == 0 && goneTo < story ? goneTo : null });
        if (articles > 0)
            await queue.AddAsync(session, StageNames.Summaries, story);
    }
}
