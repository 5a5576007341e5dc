using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>A platform's lease as it was taken.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Fence">Rises with every taking; rows carry it, so that a holder that overslept changes nothing.</param>
public sealed record LeaseMark(PlatformName Platform, long Fence);

/// <summary>
/// Who listens to and sends on a platform: one node. PostgreSQL tells the time for all nodes, for their clocks differ.
/// </summary>
public sealed class PlatformLeases(Database database, TimeProvider clock, NodeName node)
{
    /// <summary>How long a lease lasts without being renewed.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(15);

    /// <summary>Takes the lease, if nobody holds it.</summary>
    /// <returns>Null where another node does.</returns>
    public async Task<LeaseMark?> TryTakeAsync(PlatformName platform, CancellationToken cancellation)
    {
        long? fence = await database.WriteFirstAsync(
            session => session.ScalarAsync<long?>(
                $"""
                INSERT INTO platform_lease (platform, owner, fence, expires_at)
                VALUES (@Value, @owner, 1, {Now(session)} + @life)
                ON CONFLICT (platform) DO UPDATE SET owner = excluded.owner, fence = platform_lease.fence + 1,
                    expires_at = excluded.expires_at
                WHERE platform_lease.expires_at <= {Now(session)}
                RETURNING fence
                """,
                Arguments(platform)),
            cancellation);
        return fence is { } taken ? new LeaseMark(platform, taken) : null;
    }

    /// <summary>Renews the lease.</summary>
    /// <returns>False where it passed to another node.</returns>
    public async Task<bool> RenewAsync(LeaseMark lease, CancellationToken cancellation) =>
        await database.WriteFirstAsync(
            session => session.ExecuteAsync(
                $"""
                UPDATE platform_lease SET expires_at = {Now(session)} + @life
                WHERE platform = @Value AND owner = @owner AND fence = @fence
                """,
                Arguments(lease.Platform, lease.Fence)),
            cancellation) > 0;

    /// <summary>Hands the lease back, so that another node need not wait.</summary>
    public Task ReleaseAsync(LeaseMark lease, CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                """
                UPDATE platform_lease SET expires_at = 0
                WHERE platform = @Value AND owner = @owner AND fence = @fence
                """,
                Arguments(lease.Platform, lease.Fence)),
            cancellation);

    /// <summary>Frees what an earlier process held. For a database that only one process can use, at start.</summary>
    public Task ReleaseAllAsync(CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.ExecuteAsync("UPDATE platform_lease SET expires_at = 0"),
            cancellation);

    /// <summary>True where no other node took the lease; it cannot be taken before the transaction has ended.</summary>
    internal static async Task<bool> IsHeldAsync(Session session, LeaseMark lease) =>
        await session.ScalarAsync<long?>(
            $"""
            SELECT fence FROM platform_lease WHERE platform = @Value
            {(session.Dialect == Dialect.Postgres ? "FOR SHARE" : "")}
            """,
            new { lease.Platform.Value }) == lease.Fence;

    private static string Now(Session session) => session.Dialect == Dialect.Postgres
        ? "CAST(EXTRACT(EPOCH FROM now()) * 1000 AS BIGINT)"
        : "@now";

    private object Arguments(PlatformName platform, long fence = 0) => new
    {
        platform.Value,
        owner = node.Value,
        fence,
        life = (long)Life.TotalMilliseconds,
        now = clock.GetUtcNow(),
    };
}
