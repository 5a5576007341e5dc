using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// What waits to be sent, for the one node that holds a platform's lease. Only heads are given out: an answer waits for
/// earlier answers of its chat, anything else for what came before it, and nothing goes between the parts of a message.
/// </summary>
internal sealed class OutboxStore(Database database, TimeProvider clock, NodeName node)
{
    /// <summary>Longer than any request and its result take.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>
    /// An earlier row of the same kind goes first, and so does the rest of a message of the other kind that was begun.
    /// A row in doubt was begun, and so holds its chat.
    /// </summary>
    private const string IsHead =
        """
        NOT EXISTS (
            SELECT 1 FROM outbox other
            WHERE other.chat = o.chat AND other.state IN ('ready', 'sending') AND other.id <> o.id
                AND CASE WHEN o.lane = 'reply' THEN other.lane = 'reply' AND other.seq < o.seq
                    WHEN other.lane = 'reply' THEN 1 = 0
                    WHEN (o.lane = 'breaking') = (other.lane = 'breaking') THEN other.seq < o.seq
                    ELSE other.begun = 1 OR other.part > 0 AND NOT EXISTS (
                        SELECT 1 FROM outbox first
                        WHERE first.chat = other.chat AND first.seq = other.seq - other.part
                            AND first.state IN ('ready', 'sending')) END)
        """;

    /// <summary>Heads of a lane that are due, in the order of the wave; answers oldest first.</summary>
    public Task<IReadOnlyList<Head>> HeadsAsync(
        PlatformName platform, Lane lane, int most, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Head>>(
            async session =>
            [
                .. (await session.QueryAsync<HeadRow>(
                    $"""
                    SELECT o.id, o.chat, chat.kind, o.uncertain, o.tried_at
                    FROM outbox o JOIN chat ON chat.id = o.chat
                    WHERE o.platform = @Value AND o.lane = @lane AND o.state = 'ready' AND o.not_before <= @now
                        AND o.expires_at > @now AND chat.hold_until <= @now AND {IsHead}
                    ORDER BY o.turn, o.seq LIMIT @most
                    """,
                    new { platform.Value, lane = LaneNames.Of(lane), most, now = clock.GetUtcNow() }))
                    .Select(row => row.Read()),
            ],
            cancellation);

    /// <summary>
    /// Commits that these heads are being sent, before a byte of them leaves. What changed meanwhile is left out.
    /// </summary>
    /// <param name="lease">The platform's lease; a node that lost it claims nothing.</param>
    /// <param name="rows">Ids, at most one of a chat beside answers.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<IReadOnlyList<Claimed>> ClaimAsync(
        LeaseMark lease, IReadOnlyList<long> rows, CancellationToken cancellation) =>
        database.WriteFirstAsync(
            async session =>
            {
                DateTimeOffset now = clock.GetUtcNow();
                if (!await PlatformLeases.IsHeldAsync(session, lease))
                    return [];
                IReadOnlyList<long> claimed = await session.QueryAsync<long>(
                    $"""
                    UPDATE outbox AS o SET state = 'sending', fence = @Fence, owner = @owner, lease_until = @until,
                        attempts = attempts + 1, begun = 1, tried_at = COALESCE(tried_at, @now)
                    WHERE id {session.Among("rows")} AND state = 'ready' AND not_before <= @now AND expires_at > @now
                        AND EXISTS (SELECT 1 FROM chat WHERE chat.id = o.chat AND chat.hold_until <= @now) AND {IsHead}
                    RETURNING id
                    """,
                    new { lease.Fence, owner = node.Value, until = now + Lease, now, rows = rows.ToArray() });
                return await ClaimedRows.ReadAsync(session, claimed);
            },
            cancellation);

    /// <summary>What arrived since, in that order.</summary>
    public Task<IReadOnlyList<SentLately>> LatelyAsync(
        PlatformName platform, DateTimeOffset since, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<SentLately>>(
            async session =>
            [
                .. (await session.QueryAsync<LateRow>(
                    """
                    SELECT o.chat, chat.kind, o.sent_at FROM outbox o JOIN chat ON chat.id = o.chat
                    WHERE o.platform = @Value AND o.state = 'sent' AND o.sent_at > @since ORDER BY o.sent_at
                    """,
                    new { platform.Value, since }))
                    .Select(row => row.Read()),
            ],
            cancellation);

    /// <summary>Rows that an earlier holder of the lease left as being sent: whether they arrived is unknown.</summary>
    public Task<IReadOnlyList<Claimed>> AbandonedAsync(LeaseMark lease, CancellationToken cancellation) =>
        database.ReadAsync(
            async session => await ClaimedRows.ReadAsync(session, await session.QueryAsync<long>(
                "SELECT id FROM outbox WHERE platform = @Value AND state = 'sending' AND fence < @Fence",
                new { lease.Platform.Value, lease.Fence })),
            cancellation);

    /// <summary>
    /// Gives back rows that were claimed but surely not sent: at a stop, or where a claim's commit was in doubt.
    /// </summary>
    /// <param name="lease">The lease they were claimed under.</param>
    /// <param name="flying">Rows that are being sent indeed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task ReleaseAsync(LeaseMark lease, IReadOnlyList<long> flying, CancellationToken cancellation) =>
        database.WriteFirstAsync(
            session => session.ExecuteAsync(
                $"""
                UPDATE outbox SET state = 'ready', owner = NULL, attempts = attempts - 1,
                    begun = CASE WHEN part = 0 AND uncertain = 0 THEN 0 ELSE 1 END,
                    tried_at = CASE WHEN uncertain = 0 THEN NULL ELSE tried_at END
                WHERE platform = @Value AND state = 'sending' AND fence = @Fence AND NOT id {session.Among("flying")}
                """,
                new { lease.Platform.Value, lease.Fence, flying = flying.ToArray() }),
            cancellation);

    /// <summary>Rows that are news no more are not sent.</summary>
    public Task<int> ExpireAsync(PlatformName platform, CancellationToken cancellation) =>
        database.WriteFirstAsync(
            session => session.ExecuteAsync(
                """
                UPDATE outbox SET state = 'expired', reply_route = NULL, last_error = COALESCE(last_error, 'too late')
                WHERE platform = @Value AND state = 'ready' AND expires_at <= @now
                """,
                new { platform.Value, now = clock.GetUtcNow() }),
            cancellation);

    private sealed record LateRow(long Chat, string Kind, DateTimeOffset SentAt)
    {
        public SentLately Read() => new(Chat, Readers.ChatRow.KindOf(Kind), SentAt);
    }

    private sealed record HeadRow(long Id, long Chat, string Kind, long Uncertain, DateTimeOffset? TriedAt)
    {
        public Head Read() =>
            new(Id, Chat, Readers.ChatRow.KindOf(Kind), (int)Uncertain, TriedAt);
    }
}
