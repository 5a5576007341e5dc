using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Summaries.Search;

/// <summary>Takes stories into the index that were summarized before there was one; once, a few at a time.</summary>
public sealed partial class IndexFilling(
    Database database,
    StoryStore stories,
    SummaryStore summaries,
    TimeProvider clock,
    Diligence diligence,
    ILogger<IndexFilling> log) : BackgroundService
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>Takes in some that are missing.</summary>
    /// <param name="after">The last story that was looked at.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The last one looked at now; null where none is missing any more.</returns>
    public async Task<long?> FillAsync(long after, CancellationToken cancellation)
    {
        IReadOnlyList<long> missing = await database.ReadAsync(
            session => session.QueryAsync<long>(
                $"""
                SELECT id FROM story WHERE id > @after AND articles > 0
                    AND id IN (SELECT story FROM summary)
                    AND id NOT IN (SELECT {(session.Dialect == Dialect.Postgres ? "story" : "rowid")} FROM story_text)
                ORDER BY id LIMIT @AtOnce
                """,
                new { after, AtOnce }),
            cancellation);
        if (missing.Count == 0)
            return null;
        StoryId[] ids = [.. missing.Select(id => new StoryId(id))];
        IReadOnlyDictionary<StoryId, Summary> latest = await summaries.LatestAsync(ids, cancellation);
        IReadOnlyList<Story> read = await stories.GetAsync(ids, cancellation);
        await database.WriteAsync(
            async session =>
            {
                foreach (Story story in read.Where(story => latest.ContainsKey(story.Id)))
                    await StoryIndex.PutAsync(session, story, latest[story.Id]);
            },
            cancellation);
        return missing[^1];
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? last = 0;
        while (last is { } after)
        {
            await diligence.UntilDoneAsync(
                "search index",
                async token => last = await FillAsync(after, token),
                Again,
                error => Log.Failed(log, error),
                stoppingToken);
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Old stories could not be made searchable; it is tried again in a minute.")]
        public static partial void Failed(ILogger log, Exception error);
    }
}
