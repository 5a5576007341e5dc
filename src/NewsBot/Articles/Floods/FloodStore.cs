using NewsBot.Storage;

namespace NewsBot.Articles.Floods;

/// <summary>
/// Keeps what waits for the articles' stage within bounds. What is given up keeps its row of work, its entry and the
/// keys of its feed: it never comes again as news.
/// </summary>
public sealed class FloodStore(Database database, WorkQueue queue, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Gives up what <see cref="FloodCut"/> says, in transactions of a fraction of a second.</summary>
    /// <param name="most">How many entries may wait.</param>
    /// <param name="cancellation">Stops between two transactions.</param>
    /// <returns>What was given up.</returns>
    public async Task<IReadOnlyList<WaitingEntry>> GiveUpAsync(int most, CancellationToken cancellation = default)
    {
        if (await queue.CountAsync(StageNames.Articles, cancellation) <= most)
            return [];
        var givenUp = new List<WaitingEntry>();
        foreach (WaitingEntry[] some in FloodCut.Excess(await WaitingAsync(cancellation), most).Chunk(AtOnce))
        {
            HashSet<long> gone =
            [
                .. await database.WriteAsync(
                    session => queue.GiveUpAsync(session, StageNames.Articles, [.. some.Select(entry => entry.Id)]),
                    cancellation),
            ];
            givenUp.AddRange(some.Where(entry => gone.Contains(entry.Id)));
        }

        return givenUp;
    }

    /// <summary>Forgets the rows of what was given up before a moment.</summary>
    /// <returns>How many.</returns>
    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation = default) =>
        database.WriteAsync(
            session => WorkQueue.ForgetDroppedAsync(session, StageNames.Articles, before), cancellation);

    private Task<IReadOnlyList<WaitingEntry>> WaitingAsync(CancellationToken cancellation) => database.ReadAsync(
        session => session.QueryAsync<WaitingEntry>(
            """
            SELECT work.id, entry.feed, COALESCE(entry.published, entry.first_seen) AS published
            FROM work JOIN entry ON entry.id = work.id
            WHERE work.stage = @Articles AND work.state = 'ready' AND work.started = 0 AND work.lease_until <= @now
            """,
            new { StageNames.Articles, now = clock.GetUtcNow() }),
        cancellation);
}
