using NewsBot.Delivery.Outbox;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Operating;

/// <summary>Shows deliveries that were let go again. What was sent again cannot be unsent.</summary>
internal sealed class DeliveryReversal : IReversal
{
    /// <inheritdoc/>
    public string Kind => "delivery";

    /// <inheritdoc/>
    public bool IsOrdered => false;

    /// <inheritdoc/>
    public async Task<bool> TryRevertAsync(Session session, AuditedChange change) =>
        await OutboxTroubles.TakeBackAsync(session, change.Was<TroubleMark[]>() ?? []) > 0;
}
