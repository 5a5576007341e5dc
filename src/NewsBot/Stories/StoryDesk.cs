using Microsoft.Extensions.Options;
using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>
/// Files articles into stories, some in one transaction: the turn, what other nodes did, the decision, its rows, and
/// the work for the next stage. Used by one stage worker, one article at a time.
/// </summary>
public sealed class StoryDesk(
    Database database,
    WorkQueue queue,
    StoryModel model,
    IOptions<StoriesOptions> options,
    TimeProvider clock)
{
    private const int TurnsBetweenEvictions = 100;
    private static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<(string Topic, bool IsPast), StoryWindow> _windows = [];
    private readonly StoryBackground _background = StoryBackground.Load();
    private int _turns;

    /// <summary>Files articles, in their order, and finishes their work.</summary>
    /// <param name="filings">The articles; one without features is finished only.</param>
    /// <param name="cancellation">Stops before the transaction is committed.</param>
    public async Task FileAsync(IReadOnlyList<Filing> filings, CancellationToken cancellation)
    {
        int attempts = 0;
        try
        {
            await database.WriteAsync(
                async session =>
                {
                    // Run again after a conflict, what is in memory holds what was rolled back.
                    if (attempts++ > 0)
                        _windows.Clear();
                    foreach (Filing filing in filings)
                        await FileAsync(session, filing);
                },
                cancellation);
        }
        catch
        {
            _windows.Clear();
            throw;
        }

        _turns += filings.Count;
        if (_turns < TurnsBetweenEvictions)
            return;
        _turns = 0;
        await EvictAsync(cancellation);
    }

    private async Task FileAsync(Session session, Filing filing)
    {
        if (filing.Features is { } features)
        {
            StoryTurn turn = await StoryTurn.TakeAsync(session);
            foreach (string topic in filing.Topics)
            {
                long next = await FileAsync(session, turn, topic, features, filing.Published);
                turn = turn with { NextStory = next };
            }

            await StoryTurn.EndAsync(session, turn.NextStory);
        }

        await queue.FinishAsync(session, filing.Item);
    }

    private async Task<long> FileAsync(
        Session session,
        StoryTurn turn,
        string topic,
        ArticleFeatures features,
        DateTimeOffset published)
    {
        var writer = new StoryWriter(session, topic, turn.Number, clock.GetUtcNow());
        if (await session.ScalarAsync<long?>(
            "SELECT story FROM story_article WHERE article = @Value AND topic = @topic",
            new { features.Id.Value, topic }) is { } story)
        {
            await writer.BumpAsync(story);
            await queue.AddAsync(session, StageNames.Summaries, story);
            return turn.NextStory;
        }

        StoryWindow window = await WindowAsync(session, topic, published);
        await window.CatchUpAsync(session, turn);
        StoryDecision decision = window.Clusterer.Add(features);
        foreach (StoryId changed in await writer.SaveAsync(decision, features, published))
            await queue.AddAsync(session, StageNames.Summaries, changed.Value);
        return window.NextStory;
    }

    private async Task<StoryWindow> WindowAsync(Session session, string topic, DateTimeOffset published)
    {
        TimeSpan width = options.Value.Window;
        DateTimeOffset now = clock.GetUtcNow();
        // Old news, as on a first start or after an outage, meets the news of its own time, in a window of its own.
        bool isPast = published < now - width;
        if (_windows.TryGetValue((topic, isPast), out StoryWindow? window) && window.Holds(published))
            return window;
        window = new StoryWindow(topic, model, _background, options.Value);
        if (isPast)
            await window.LoadAsync(session, published - (2 * width), published + (2 * width));
        else
            await window.LoadAsync(session, now - (2 * width), Never);
        _windows[(topic, isPast)] = window;
        return window;
    }

    private async Task EvictAsync(CancellationToken cancellation)
    {
        DateTimeOffset from = clock.GetUtcNow() - (2 * options.Value.Window);
        foreach (((_, bool isPast), StoryWindow window) in _windows)
        {
            if (!isPast)
                window.Evict(from);
        }

        await database.WriteAsync(
            session => session.ExecuteAsync(
                "DELETE FROM story_features WHERE published < @keep",
                new { keep = clock.GetUtcNow() - TimeSpan.FromDays(30) }),
            cancellation);
    }
}
