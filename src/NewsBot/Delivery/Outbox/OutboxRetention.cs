using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>Drops what nobody asks for any more. What an operator has to see (dead, held) stays.</summary>
public sealed class OutboxRetention(Database database, TimeProvider clock)
{
    private const int AtOnce = 5000;
    private static readonly TimeSpan Finished = TimeSpan.FromDays(30);
    private static readonly TimeSpan Gone = TimeSpan.FromDays(30);
    private static readonly TimeSpan Handled = TimeSpan.FromDays(3);

    /// <summary>Drops, some rows at a time, so that nobody waits long for the database.</summary>
    public async Task DropAsync(CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await ManyAsync(
            """
            DELETE FROM outbox WHERE id IN (
                SELECT id FROM outbox WHERE state IN ('sent', 'expired') AND created_at < @before LIMIT @AtOnce)
            """,
            now - Finished,
            cancellation);
        await ManyAsync(
            """
            DELETE FROM payload WHERE id IN (
                SELECT id FROM payload WHERE used_at < @before
                    AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.payload = payload.id) LIMIT @AtOnce)
            """,
            now - Finished,
            cancellation);
        await ForgetGoneAsync(now - Gone, cancellation);
        await database.WriteAsync(
            session => session.ExecuteAsync(
                "DELETE FROM handled_update WHERE handled_at < @before",
                new { before = now - Handled }),
            cancellation);
    }

    /// <summary>Who removed or blocked the bot a month ago has left, and nothing about them is kept.</summary>
    private Task ForgetGoneAsync(DateTimeOffset before, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            foreach (long chat in await session.QueryAsync<long>(
                "SELECT id FROM chat WHERE state = 'suspended' AND suspended_at < @before LIMIT @AtOnce",
                new { before, AtOnce }))
                await ChatStore.ForgetAsync(session, new ChatNumber(chat));
        },
        cancellation);

    private async Task ManyAsync(string delete, DateTimeOffset before, CancellationToken cancellation)
    {
        int dropped;
        do
        {
            dropped = await database.WriteAsync(
                session => session.ExecuteAsync(delete, new { before, AtOnce }),
                cancellation);
        }
        while (dropped == AtOnce);
    }
}
