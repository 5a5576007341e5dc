using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Operating;

/// <summary>The processes that share the database, who of them sends where, and how far they are behind.</summary>
/// <param name="Nodes">Machine and process of each; on SQLite there is only this one.</param>
/// <param name="Senders">Platforms with the node that listens and sends.</param>
/// <param name="Behind">How long the oldest work or message has been due.</param>
public sealed record NodesSeen(
    IReadOnlyList<string> Nodes, IReadOnlyList<(string Platform, string Node)> Senders, TimeSpan Behind);

/// <summary>Finds them: each node checks in with the scheduler that all share.</summary>
public sealed class NodeRoll(Database database, NodeName self, TimeProvider clock)
{
    /// <summary>As it is now.</summary>
    public Task<NodesSeen> ReadAsync(CancellationToken cancellation) => database.ReadAsync(
        async session => new NodesSeen(
            [.. (await NodesAsync(session)).Append(self.Value).Distinct(StringComparer.Ordinal).Select(Short)],
            [
                .. (await session.QueryAsync<Lease>(
                    "SELECT platform, owner FROM platform_lease WHERE expires_at > 0 ORDER BY platform"))
                    .Select(lease => (lease.Platform, Short(lease.Owner))),
            ],
            await BehindAsync(session)),
        cancellation);

    private static async Task<IReadOnlyList<string>> NodesAsync(Session session) =>
        session.Dialect == Dialect.Postgres
            && await session.ScalarAsync<bool>("SELECT to_regclass('qrtz_scheduler_state') IS NOT NULL")
            ? await session.QueryAsync<string>("SELECT instance_name FROM qrtz_scheduler_state")
            : [];

    private async Task<TimeSpan> BehindAsync(Session session)
    {
        DateTimeOffset now = clock.GetUtcNow();
        long? oldest = await session.ScalarAsync<long?>(
            """
            SELECT MIN(due) FROM (
                SELECT MIN(CASE WHEN not_before > created_at THEN not_before ELSE created_at END) AS due
                    FROM work WHERE state = 'ready' AND not_before <= @now
                UNION ALL SELECT MIN(not_before) FROM outbox WHERE state = 'ready' AND not_before <= @now) all_due
            """,
            new { now });
        return oldest is { } due ? now - DateTimeOffset.FromUnixTimeMilliseconds(due) : TimeSpan.Zero;
    }

    /// <summary>Without the part that only tells two starts of one process apart.</summary>
    private static string Short(string node) => node[..Math.Max(0, node.LastIndexOf(':'))];

    private sealed record Lease(string Platform, string Owner);
}
