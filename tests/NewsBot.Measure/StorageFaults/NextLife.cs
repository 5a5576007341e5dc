using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Delivery.Outbox;
using NewsBot.Storage;

namespace NewsBot.Measure.StorageFaults;

/// <summary>
/// The program's own start on a database and all that it then sends, in this process and without waiting: checks,
/// migrations, what an earlier process left in hand, and the outbox until it is empty.
/// </summary>
internal static class NextLife
{
    private const int MostSteps = 5000;

    /// <summary>After which everything that was in doubt may be sent again.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    /// <summary>Starts.</summary>
    /// <returns>What a whole check of the database found; "ok" where it is sound.</returns>
    /// <exception cref="StorageException">It refuses the database.</exception>
    public static async Task<string> StartAsync(SqliteDatabase database, CancellationToken cancellation)
    {
        await new Migrations(database, TimeProvider.System).ApplyAsync(cancellation);
        await new PlatformLeases(database, TimeProvider.System, NodeName.OfThisProcess())
            .ReleaseAllAsync(cancellation);
        return (await database.ReadAsync(
            session => session.ScalarAsync<string>("PRAGMA integrity_check(1)"), cancellation))!;
    }

    /// <summary>Sends what waits.</summary>
    /// <returns>How many messages were sent; null where they do not come to an end.</returns>
    public static async Task<int?> SendAllAsync(SqliteDatabase database, CancellationToken cancellation)
    {
        var clock = new StepClock(TimeProvider.System.GetUtcNow() + Later);
        var platform = new TakingPlatform();
        var node = NodeName.OfThisProcess();
        LeaseMark lease = (await new PlatformLeases(database, clock, node)
            .TryTakeAsync(platform.Name, cancellation))!;
        var tools = new SenderTools(
            new OutboxStore(database, clock, node),
            new ResultStore(database, clock),
            clock,
            new Random(1),
            NullLogger.Instance);
        var sender = new Sender(tools, platform, lease, static () => { });
        await sender.RecoverAsync(cancellation);
        for (int step = 0; step < MostSteps; step++)
        {
            TimeSpan wait = await sender.StepAsync(static () => true, cancellation);
            if (wait >= TimeSpan.FromSeconds(1) && sender.UnderWay == 0 && await LeftAsync(database, cancellation) == 0)
                return platform.Taken;
            clock.Advance(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1));
        }

        return null;
    }

    private static Task<long> LeftAsync(SqliteDatabase database, CancellationToken cancellation) =>
        database.ReadAsync(
            session => session.ScalarAsync<long>("SELECT COUNT(*) FROM outbox WHERE state IN ('ready', 'sending')"),
            cancellation);
}
