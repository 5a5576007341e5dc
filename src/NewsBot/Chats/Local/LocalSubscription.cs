using NewsBot.Delivery;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Chats.Local;

/// <summary>
/// Subscribes the local chat to the first edition at the first start, so that whoever tries the bot sees a digest come.
/// What the operator changes later stays.
/// </summary>
public sealed class LocalSubscription(
    Database database,
    EditionStore editions,
    EditionReconciler configuration,
    TimeProvider clock) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await configuration.ApplyConfigurationAsync(cancellationToken);
        Edition? first = (await editions.AllAsync(cancellationToken)).FirstOrDefault(edition => !edition.IsPaused);
        if (first is not null)
            await database.WriteAsync(session => SubscribeAsync(session, first.Id), cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SubscribeAsync(Session session, EditionId edition)
    {
        int isFirst = await session.ExecuteAsync(
            """
            INSERT INTO platform_state (platform, name, value) VALUES ('local', 'subscribed', '1')
            ON CONFLICT (platform, name) DO NOTHING
            """);
        DateTimeOffset now = clock.GetUtcNow();
        if (isFirst == 0)
            return;
        Chat chat = await ChatStore.MeetAsync(session, LocalChat.Address, LocalChat.Identity, now);
        await ChatStore.ChangeAsync(session, chat with { Edition = edition }, now);
    }
}
