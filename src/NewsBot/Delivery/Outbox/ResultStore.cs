using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>What came of a part.</summary>
/// <param name="Claimed">The part.</param>
/// <param name="Outcome">What the platform said, or did not.</param>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Plain">Its plain form, where that is sent from now on.</param>
internal sealed record Result(Claimed Claimed, SendOutcome Outcome, Verdict Verdict, string? Plain);

/// <summary>
/// Stores what came of parts, with what it means for their chats, in one transaction. A row that another holder of the
/// lease has taken up since is left alone.
/// </summary>
internal sealed class ResultStore(Database database, TimeProvider clock)
{
    /// <summary>Stores.</summary>
    public Task StoreAsync(IReadOnlyList<Result> results, CancellationToken cancellation) =>
        database.WriteFirstAsync(
            async session =>
            {
                foreach (Result result in results)
                    await StoreAsync(session, result);
            },
            cancellation);

    /// <summary>Stores that nothing is sent on the platform before a moment; survives a restart.</summary>
    public Task HoldAsync(PlatformName platform, DateTimeOffset until, CancellationToken cancellation) =>
        database.WriteFirstAsync(
            session => PlatformNotes.SetAsync(session, platform, PlatformNotes.Hold, until),
            cancellation);

    /// <summary>Until when nothing is sent on the platform.</summary>
    public Task<DateTimeOffset> HeldUntilAsync(PlatformName platform, CancellationToken cancellation) =>
        database.ReadAsync(
            session => PlatformNotes.TimeAsync(session, platform, PlatformNotes.Hold),
            cancellation);

    private async Task StoreAsync(Session session, Result result)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (!await SettleAsync(session, result, now))
            return;
        long chat = result.Claimed.Chat;
        switch (result.Outcome)
        {
            case SendOutcome.Confirmed:
                await ChatStanding.ReachedAsync(session, chat);
                break;
            case SendOutcome.Limited limit:
                await ChatStanding.HoldAsync(session, chat, now + limit.RetryAfter);
                break;
            case SendOutcome.ChatGone gone:
                await ChatStanding.RefusedAsync(session, result.Claimed, gone, now);
                break;
            case SendOutcome.ChatMoved moved:
                await ChatMove.MoveAsync(session, chat, moved.To);
                break;
        }
    }

    /// <summary>
    /// A confirmation holds also where the next holder of the lease has already put the row back: then it is sent once
    /// less.
    /// </summary>
    private static async Task<bool> SettleAsync(Session session, Result result, DateTimeOffset now)
    {
        Verdict verdict = result.Verdict;
        long? plain = result.Plain is { } text ? await OutboxPost.PayloadAsync(session, text, now) : null;
        int touched = await session.ExecuteAsync(
            """
            UPDATE outbox SET state = @state, not_before = @NotBefore, uncertain = @Uncertain, last_error = @Error,
                platform_id = COALESCE(@PlatformId, platform_id), sent_at = @sent, owner = NULL, lease_until = 0,
                payload = COALESCE(@plain, payload), plain = CASE WHEN @isPlain = 1 THEN 1 ELSE plain END,
                reply_route = CASE WHEN @state = 'ready' THEN reply_route ELSE NULL END,
                begun = CASE WHEN part = 0 AND @unsent = 1 THEN 0 ELSE 1 END
            WHERE id = @Id AND (state = 'sending' OR @state = 'sent' AND state = 'ready') AND fence = @Fence
            """,
            new
            {
                result.Claimed.Id,
                result.Claimed.Fence,
                state = RowStates.Of(verdict.State),
                verdict.NotBefore,
                verdict.Uncertain,
                verdict.Error,
                verdict.PlatformId,
                sent = verdict.State == RowState.Sent ? now : (DateTimeOffset?)null,
                plain,
                isPlain = plain is null ? 0L : 1L,
                unsent = verdict.SurelyUnsent ? 1L : 0L,
            });
        return touched > 0;
    }
}
