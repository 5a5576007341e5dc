using NewsBot.Fakes.Telegram;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Storage;

namespace NewsBot.Measure.Floods;

/// <summary>Watches a program that is flooded: through its database, and as somebody who asks it things.</summary>
internal sealed class FloodRun(Database database, FloodSource source, FakeTelegram telegram)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>So many that nobody asks too often to be heard.</summary>
    private readonly FakeUser[] _readers =
        [.. Enumerable.Range(0, 20).Select(_ => telegram.AddUser(hasStarted: true))];

    /// <summary>Seconds each answer took.</summary>
    public List<double> Answers { get; } = [];

    /// <summary>Waits until every feed was asked once.</summary>
    public Task BegunAsync(CancellationToken cancellation) => UntilAsync(
        async () => await CountAsync("SELECT COUNT(DISTINCT feed) FROM feed_seen") == source.Feeds, cancellation);

    /// <summary>Has every feed asked again until all it brings is in: one that takes too long pauses else.</summary>
    public async Task FloodAsync(long wanted, TimeSpan over, CancellationToken cancellation)
    {
        source.Flood(over);
        await UntilAsync(
            async () =>
            {
                await database.WriteAsync(session => session.ExecuteAsync(
                    $"""
                    UPDATE feed SET next_fetch_at = 0 WHERE owner IS NULL AND next_fetch_at > 0
                        AND id {session.Among("flooding")}
                        AND id NOT IN (SELECT feed FROM entry WHERE link LIKE '%/new/%')
                    """,
                    new { flooding = source.Flooding.Select(feed => feed.Id.Value).ToArray() }));
                return await EnteredAsync() >= wanted;
            },
            cancellation);
    }

    /// <summary>Waits until no more wait than may, and all that the calm site brought is read.</summary>
    public Task CalmAsync(int most, CancellationToken cancellation) => UntilAsync(
        async () => await WaitingAsync() <= most && await SiblingReadAsync() >= FloodSource.OfSibling, cancellation);

    /// <summary>Items of the flood that were let in.</summary>
    public Task<long> EnteredAsync() => CountAsync("SELECT COUNT(*) FROM entry WHERE link LIKE '%/new/%'");

    /// <summary>What waits to be read.</summary>
    public Task<long> WaitingAsync() =>
        CountAsync("SELECT COUNT(*) FROM work WHERE stage = 'articles' AND state = 'ready'");

    /// <summary>What was given up.</summary>
    public Task<long> DroppedAsync() => CountAsync("SELECT COUNT(*) FROM work WHERE state = 'dropped'");

    /// <summary>Articles of the calm site's new items.</summary>
    public Task<long> SiblingReadAsync() => CountAsync(
        $"SELECT COUNT(*) FROM article WHERE feed = '{source.Sibling.Id.Value}' AND address LIKE '%/new/%'");

    /// <summary>Asks something every second, until told to stop.</summary>
    public async Task AskAsync(CancellationToken stop)
    {
        for (int turn = 0; !stop.IsCancellationRequested; turn++)
        {
            FakeUser reader = _readers[turn % _readers.Length];
            int had = telegram.Ledger.Sent(reader.Id).Count;
            long asked = TimeProvider.System.GetTimestamp();
            telegram.UserSends(reader, "/help");
            while (telegram.Ledger.Sent(reader.Id).Count == had && !stop.IsCancellationRequested)
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken.None);
            Answers.Add(TimeProvider.System.GetElapsedTime(asked).TotalSeconds);
            await Task.Delay(Look, TimeProvider.System, stop)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, CancellationToken cancellation)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException("The measurement is void: the program does not get there.");
            await Task.Delay(Look, TimeProvider.System, cancellation);
        }
    }

    private Task<long> CountAsync(string sql) => database.ReadAsync(session => session.ScalarAsync<long>(sql));
}
