using System.Text.Json;
using NewsBot.Configuration;
using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>
/// The window of one topic in memory: rebuilt from the store at start, and before each turn brought up to what other
/// nodes did since. Whoever fails in a turn throws it away.
/// </summary>
internal sealed class StoryWindow(string topic, StoryModel model, StoryBackground background, StoriesOptions options)
{
    private const string Columns = "SELECT a.article, a.story, a.turn, f.features FROM story_article a "
        + "JOIN story_features f ON f.article = a.article ";

    /// <summary>Features of a full window are some hundred megabytes as text; so many are read at once.</summary>
    private const int AtOnce = 200;

    private DateTimeOffset _from, _until;
    private long _seen;
    private long _nextStory;

    /// <summary>The stories of the window.</summary>
    public StoryClusterer Clusterer { get; private set; } = null!;

    /// <summary>The id that the next new story gets.</summary>
    public long NextStory => _nextStory;

    /// <summary>Whether everything near an article published then is in this window.</summary>
    public bool Holds(DateTimeOffset published) =>
        published - _from >= options.Window && _until - published >= options.Window;

    /// <summary>Reads what was published in a time; where that is too much, the newest.</summary>
    public async Task LoadAsync(Session session, DateTimeOffset from, DateTimeOffset until)
    {
        (_from, _until) = (from, until);
        Clusterer = new StoryClusterer(model, background, options.Window, () => new StoryId(_nextStory++));
        IReadOnlyList<long> newestFirst = await session.QueryAsync<long>(
            "SELECT article FROM story_article WHERE topic = @topic AND published >= @from AND published <= @until "
            + "ORDER BY published DESC, article DESC LIMIT @most",
            new { topic, from, until, most = options.MostArticles });
        foreach (long[] some in newestFirst.Reverse().Chunk(AtOnce))
        {
            IReadOnlyList<Row> rows = await session.QueryAsync<Row>(
                Columns + $"WHERE a.topic = @topic AND a.article {session.Among("some")} "
                + "ORDER BY a.published, a.article",
                new { topic, some });
            foreach (Row row in rows)
                Take(row);
        }
    }

    /// <summary>Takes in what other nodes did since the last turn of this one.</summary>
    public async Task CatchUpAsync(Session session, StoryTurn turn)
    {
        _nextStory = turn.NextStory;
        if (turn.Number > _seen + 1)
        {
            IReadOnlyList<Row> rows = await session.QueryAsync<Row>(
                Columns + "WHERE a.topic = @topic AND a.turn > @_seen AND a.published >= @_from "
                + "AND a.published <= @_until ORDER BY a.turn, a.article",
                new { topic, _seen, _from, _until });
            foreach (Row row in rows)
                Take(row);
        }

        _seen = turn.Number;
    }

    /// <summary>Forgets what is older than <paramref name="from"/>.</summary>
    public void Evict(DateTimeOffset from)
    {
        if (from <= _from)
            return;
        _from = from;
        Clusterer.Evict(from);
    }

    private void Take(Row row)
    {
        _seen = Math.Max(_seen, row.Turn);
        ArticleFeatures features = JsonSerializer.Deserialize<ArticleFeatures>(row.Features, StrictJson.Options)!;
        Clusterer.Restore(features, new StoryId(row.Story));
    }

    private sealed record Row(long Article, long Story, long Turn, string Features);
}
