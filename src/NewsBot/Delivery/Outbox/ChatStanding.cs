using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>What answers of a platform mean for a chat. Its preferences are never touched.</summary>
internal static class ChatStanding
{
    /// <summary>How long a suspended chat is tried, once a day, with whatever is issued then.</summary>
    public const int ProbeDays = 7;

    /// <summary>A message arrived: whatever was wrong is over.</summary>
    public static Task ReachedAsync(Session session, long chat) =>
        session.ExecuteAsync(
            """
            UPDATE chat SET refusals = 0, refused_since = NULL, state = 'active', reason = NULL, suspended_at = NULL,
                probe_at = NULL
            WHERE id = @chat AND (refusals > 0 OR state <> 'active')
            """,
            new { chat });

    /// <summary>Nothing is sent to the chat before a moment.</summary>
    public static Task HoldAsync(Session session, long chat, DateTimeOffset until) =>
        session.ExecuteAsync(
            "UPDATE chat SET hold_until = @until WHERE id = @chat AND hold_until < @until",
            new { chat, until });

    /// <summary>
    /// The chat refused: gone for certain, or for the third time since a message last arrived, it is suspended. Refused
    /// answers are not counted, for a group of people can make many of them within a minute.
    /// </summary>
    public static async Task RefusedAsync(
        Session session, Claimed part, SendOutcome.ChatGone gone, DateTimeOffset now)
    {
        long chat = part.Chat;
        if (part.Past.Lane == Lane.Reply && !gone.IsCertain)
            return;
        await session.ExecuteAsync(
            """
            UPDATE chat SET refusals = refusals + 1, refused_since = COALESCE(refused_since, @now) WHERE id = @chat
            """,
            new { chat, now });
        if (gone.IsCertain || await RefusalsAsync(session, chat) >= ResendRule.MostRefusals)
            await SuspendAsync(session, chat, gone.Reason, now);
    }

    /// <summary>Suspends the chat: what waits for it is not sent.</summary>
    public static async Task SuspendAsync(Session session, long chat, string reason, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            """
            UPDATE chat SET state = 'suspended', reason = @reason, suspended_at = COALESCE(suspended_at, @now),
                probe_at = CASE WHEN @tomorrow < COALESCE(suspended_at, @now) + @span THEN @tomorrow ELSE NULL END
            WHERE id = @chat
            """,
            new
            {
                chat,
                reason,
                now,
                tomorrow = now.AddDays(1),
                span = (long)TimeSpan.FromDays(ProbeDays).TotalMilliseconds,
            });
        await session.ExecuteAsync(
            """
            UPDATE outbox SET state = 'expired', reply_route = NULL, last_error = @reason
            WHERE chat = @chat AND state = 'ready'
            """,
            new { chat, reason });
    }

    private static Task<long> RefusalsAsync(Session session, long chat) =>
        session.ScalarAsync<long>("SELECT refusals FROM chat WHERE id = @chat", new { chat });
}
