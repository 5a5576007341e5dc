namespace NewsBot.Delivery.Outbox;

/// <summary>What a sender works with.</summary>
internal sealed record SenderTools(
    OutboxStore Outbox,
    ResultStore Results,
    TimeProvider Clock,
    Random Random,
    ILogger Log);
