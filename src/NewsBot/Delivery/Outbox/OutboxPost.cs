using System.Security.Cryptography;
using System.Text;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// Puts messages into the outbox, within the transaction that stores why they are sent: what is committed will be sent,
/// and nothing else.
/// </summary>
public sealed class OutboxPost(IEnumerable<IChatPlatform> platforms, WorkSignal signal, TimeProvider clock)
{
    /// <summary>Renders the message and puts its parts in line behind what waits for the chat.</summary>
    public async Task PutAsync(Session session, Chat chat, ChatMessage message, Posting posting)
    {
        IReadOnlyList<string> parts = Platform(chat.Address.Platform).Render(message);
        // The row is locked first, so that two transactions cannot take the same places in line.
        long? next = await session.ScalarAsync<long?>(
            "UPDATE chat SET next_seq = next_seq + @Count WHERE id = @Value RETURNING next_seq",
            new { parts.Count, chat.Id.Value });
        if (next is not { } end)
            return;
        foreach ((int index, string part) in parts.Index())
        {
            long payload = await PayloadAsync(session, part, clock.GetUtcNow());
            await PutPartAsync(session, new Place(chat.Id, end - parts.Count, index, parts.Count), payload, posting);
        }

        signal.Ring(Bell(chat.Address.Platform));
    }

    /// <summary>The bell that rings when something was put in for a platform.</summary>
    public static string Bell(PlatformName platform) => $"outbox:{platform}";

    /// <summary>The stored payload, which parts of the same text share.</summary>
    internal static async Task<long> PayloadAsync(Session session, string content, DateTimeOffset now) =>
        await session.ScalarAsync<long>(
            """
            INSERT INTO payload (hash, content, used_at) VALUES (@hash, @content, @now)
            ON CONFLICT (hash) DO UPDATE SET used_at = excluded.used_at
            RETURNING id
            """,
            new { hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content))), content, now });

    private IChatPlatform Platform(PlatformName name) => platforms.First(platform => platform.Name == name);

    private Task<int> PutPartAsync(Session session, Place place, long payload, Posting posting)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return session.ExecuteAsync(
            """
            INSERT INTO outbox (platform, chat, seq, part, parts, turn, dedupe_key, lane, payload, edition, digest,
                story,
                silent, replies_to, edits, reply_route, state, not_before, expires_at, lease_until, fence, attempts,
                uncertain, begun, plain, created_at)
            SELECT platform, id, @seq, @Part, @Parts, @turn, @key, @lane, @payload, @edition, @digest, @story,
                @silent, @replies, @edits, @ReplyRoute, 'ready', @due, @Expires, 0, 0, 0, 0, 0, 0, @now
            FROM chat WHERE id = @chat
            ON CONFLICT (chat, dedupe_key) DO NOTHING
            """,
            new
            {
                chat = place.Chat.Value,
                seq = place.First + place.Part,
                place.Part,
                place.Parts,
                turn = posting.Lane == Lane.Reply ? now.ToUnixTimeMilliseconds() : Turn.Of(place.Chat.Value, now),
                key = Posting.Key(posting.DedupeKey, place.Part),
                lane = LaneNames.Of(posting.Lane),
                payload,
                edition = posting.Edition?.Value,
                digest = posting.Digest?.Value,
                story = posting.Story?.Value,
                silent = posting.IsSilent ? 1L : 0L,
                replies = place.Part == 0 ? posting.RepliesTo : null,
                edits = place.Part == 0 ? posting.Edits : null,
                posting.ReplyRoute,
                due = posting.NotBefore ?? now,
                posting.Expires,
                now,
            });
    }

    /// <summary>Where a part stands in its chat's line.</summary>
    private sealed record Place(ChatNumber Chat, long First, int Part, int Parts);
}

/// <summary>How lanes are written in the table.</summary>
internal static class LaneNames
{
    private static readonly string[] Names = ["reply", "breaking", "digest", "notice"];

    public static string Of(Lane lane) => Names[(int)lane];

    public static Lane Read(string name) => (Lane)Array.IndexOf(Names, name);
}
