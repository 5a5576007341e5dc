using NewsBot.Delivery.Outbox;
using NewsBot.Feeds;
using NewsBot.Storage;
using NewsBot.Storage.Copying;

namespace NewsBot.CommandLine;

/// <summary>
/// Makes the database ready before anything works with it: schema, what an earlier process left in hand, and the feeds
/// of the configuration.
/// </summary>
internal sealed class Preparation(
    Database database,
    Migrations migrations,
    WorkQueue queue,
    FeedStore feeds,
    PlatformLeases leases,
    FeedsFile configured)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await migrations.ApplyAsync(cancellation);
        if (await database.ReadAsync(CopyProgress.IsUnderWayAsync, cancellation))
        {
            throw new StorageException(
                "An earlier database is still being copied here. "
                + "Run \"NewsBot migrate-store\" once more to finish it.");
        }

        if (database.Dialect == Dialect.Sqlite)
        {
            // Only one process can use the file, so whatever is leased was leased by one that is gone.
            await queue.ReleaseAllAsync(cancellation);
            await feeds.ReleaseAllAsync(cancellation);
            await leases.ReleaseAllAsync(cancellation);
        }

        await feeds.ReconcileAsync(configured.Feeds, cancellation);
    }
}
