using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>Reads rows as they are to be sent, from the same transaction that claimed them.</summary>
internal static class ClaimedRows
{
    /// <summary>The key of the first part: see <see cref="Posting.Key"/>.</summary>
    private const string FirstKey =
        "substr(o.dedupe_key, 1, length(o.dedupe_key) - length(CAST(o.part AS TEXT))) || '0'";

    /// <summary>The rows, in the order of their ids.</summary>
    public static async Task<IReadOnlyList<Claimed>> ReadAsync(Session session, IReadOnlyList<long> ids)
    {
        if (ids.Count == 0)
            return [];
        string identity = await DatabaseIdentity.OfAsync(session);
        IReadOnlyList<Row> rows = await session.QueryAsync<Row>(
            $"""
            SELECT o.id, o.fence, o.chat, o.platform, chat.address, o.lane, payload.content, o.silent, o.replies_to,
                o.edits,
                (SELECT opening.platform_id FROM outbox opening
                WHERE o.part > 0 AND opening.chat = o.chat AND opening.dedupe_key = {FirstKey}) AS continues,
                o.reply_route, o.attempts, o.uncertain, o.plain, o.tried_at, chat.refusals, chat.refused_since
            FROM outbox o JOIN chat ON chat.id = o.chat JOIN payload ON payload.id = o.payload
            WHERE o.id {session.Among("ids")} ORDER BY o.id
            """,
            new { ids = ids.ToArray() });
        return [.. rows.Select(row => row.Read(identity))];
    }

    private sealed record Row(
        long Id,
        long Fence,
        long Chat,
        string Platform,
        string Address,
        string Lane,
        string Content,
        long Silent,
        string? RepliesTo,
        string? Edits,
        string? Continues,
        string? ReplyRoute,
        long Attempts,
        long Uncertain,
        long Plain,
        DateTimeOffset TriedAt,
        long Refusals,
        DateTimeOffset? RefusedSince)
    {
        public Claimed Read(string identity) => new()
        {
            Id = Id,
            Fence = Fence,
            Chat = Chat,
            Part = new OutgoingPart
            {
                Chat = new ChatAddress(new PlatformName(Platform), Address),
                Payload = Content,
                Nonce = Nonce.Of(identity, Id),
                IsSilent = Silent != 0,
                RepliesTo = RepliesTo,
                Edits = Edits,
                Continues = Continues,
                MayHaveArrivedSince = Uncertain > 0 ? TriedAt : null,
                ReplyRoute = ReplyRoute,
            },
            Past = new SentPart
            {
                Lane = LaneNames.Read(Lane),
                Uncertain = (int)Uncertain,
                Attempts = (int)Attempts - 1,
                IsPlain = Plain != 0,
                FirstTried = TriedAt,
                Refusals = (int)Refusals,
                RefusedSince = RefusedSince,
            },
        };
    }
}
