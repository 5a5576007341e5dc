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
        foreach ((int index, string part) in parts.Index())
        {
            await PutPartAsync(
                session,
                chat.Id,
                await PayloadAsync(session, part),
                posting with
                {
                    DedupeKey = $"{posting.DedupeKey}:{index}",
                    Edits = index == 0 ? posting.Edits : null,
                    RepliesTo = index == 0 ? posting.RepliesTo : null,
                });
        }

        signal.Ring(Bell(chat.Address.Platform));
    }

    /// <summary>The bell that rings when something was put in for a platform.</summary>
    public static string Bell(PlatformName platform) => $"outbox:{platform}";

    /// <summary>The stored payload, which parts of the same text share.</summary>
    internal static async Task<long> PayloadAsync(Session session, string content) =>
        await session.ScalarAsync<long>(
            """
            INSERT INTO payload (hash, content) VALUES (@hash, @content)
            ON CONFLICT (hash) DO UPDATE SET hash = excluded.hash
            RETURNING id
            """,
            new { hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content))), content });

    private IChatPlatform Platform(PlatformName name) => platforms.First(platform => platform.Name == name);

    private async Task PutPartAsync(Session session, ChatNumber chat, long payload, Posting posting)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await session.ExecuteAsync(
            """
            INSERT INTO outbox (platform, chat, seq, dedupe_key, lane, payload, edition, digest, story, silent,
                replies_to, edits, reply_route, state, not_before, expires_at, lease_until, fence, attempts, uncertain,
                plain, created_at)
            SELECT platform, id, next_seq, @DedupeKey, @lane, @payload, @edition, @digest, @story, @silent, @RepliesTo,
                @Edits, @ReplyRoute, 'ready', @due, @Expires, 0, 0, 0, 0, 0, @now
            FROM chat WHERE id = @chat
            ON CONFLICT (chat, dedupe_key) DO NOTHING
            """,
            new
            {
                chat = chat.Value,
                posting.DedupeKey,
                lane = LaneNames.Of(posting.Lane),
                payload,
                edition = posting.Edition?.Value,
                digest = posting.Digest?.Value,
                story = posting.Story?.Value,
                silent = posting.IsSilent ? 1L : 0L,
                posting.RepliesTo,
                posting.Edits,
                posting.ReplyRoute,
                due = posting.NotBefore ?? now,
                posting.Expires,
                now,
            });
        await session.ExecuteAsync("UPDATE chat SET next_seq = next_seq + 1 WHERE id = @Value", new { chat.Value });
    }
}

/// <summary>How lanes are written in the table.</summary>
internal static class LaneNames
{
    private static readonly string[] Names = ["reply", "breaking", "digest", "notice"];

    public static string Of(Lane lane) => Names[(int)lane];

    public static Lane Read(string name) => (Lane)Array.IndexOf(Names, name);
}
