using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// Puts one message in line for every chat that gets digests or breaking news: one statement a platform and part,
/// however many chats there are.
/// </summary>
public sealed class BroadcastPost(IEnumerable<IChatPlatform> platforms, WorkSignal signal, TimeProvider clock)
{
    /// <summary>It is of no use a day later.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private const string Gets =
        "chat.platform = @Value AND chat.state = 'active' AND (chat.edition IS NOT NULL OR chat.breaking = 1)";

    /// <summary>How many chats would get it.</summary>
    public async Task<long> CountAsync(Session session)
    {
        long chats = 0;
        foreach (PlatformName name in platforms.Select(platform => platform.Name))
        {
            chats += await session.ScalarAsync<long>(
                $"SELECT COUNT(*) FROM chat WHERE {Gets}", new { name.Value });
        }

        return chats;
    }

    /// <summary>Puts it in line, within the caller's transaction.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="message">What is said.</param>
    /// <param name="key">Names the message for good; putting it in twice sends it once.</param>
    /// <returns>How many chats get it.</returns>
    public async Task<long> PutAsync(Session session, ChatMessage message, string key)
    {
        long chats = 0;
        foreach (IChatPlatform platform in platforms)
        {
            IReadOnlyList<string> parts = platform.Render(message);
            // Rows are locked before they are counted on, so that nobody else takes the same places.
            chats += await session.ExecuteAsync(
                $"UPDATE chat SET next_seq = next_seq + @Count WHERE {Gets}",
                new { parts.Count, platform.Name.Value });
            foreach ((int index, string part) in parts.Index())
                await PutPartAsync(session, platform.Name, new Part(index, parts.Count, part), key);
            signal.Ring(OutboxPost.Bell(platform.Name));
        }

        return chats;
    }

    private async Task PutPartAsync(Session session, PlatformName platform, Part part, string key)
    {
        DateTimeOffset now = clock.GetUtcNow();
        long payload = await OutboxPost.PayloadAsync(session, part.Text, now);
        await session.ExecuteAsync(
            $"""
            INSERT INTO outbox (platform, chat, seq, part, parts, turn, dedupe_key, lane, payload, silent, state,
                not_before, expires_at, lease_until, fence, attempts, uncertain, begun, plain, created_at)
            SELECT platform, id, next_seq - @Count + @Index, @Index, @Count, {Turn.Sql}, @key, 'notice', @payload, 0,
                'ready', @now, @expires, 0, 0, 0, 0, 0, 0, @now
            FROM chat WHERE {Gets}
            ON CONFLICT (chat, dedupe_key) DO NOTHING
            """,
            new
            {
                platform.Value,
                part.Index,
                part.Count,
                payload,
                key = Posting.Key(key, part.Index),
                day = Turn.Day(now),
                now,
                expires = now + Life,
            });
    }

    private sealed record Part(int Index, int Count, string Text);
}
