namespace NewsBot.Delivery.Outbox;

/// <summary>
/// The order of a wave: a hash of chat and day, so that no chat is always last. Plain whole numbers, so that SQL
/// computes the same for ten thousand chats in one statement.
/// </summary>
internal static class Turn
{
    private const long Span = 1_000_003; // A prime: every chat below it has a turn of its own.
    private const long PerChat = 7919;
    private const long PerDay = 104_729;

    /// <summary>The same in SQL, of <c>chat.id</c> and <c>@day</c>.</summary>
    public static readonly string Sql = $"((chat.id % {Span}) * {PerChat} + @day * {PerDay}) % {Span}";

    /// <summary>The turn of a chat.</summary>
    public static long Of(long chat, DateTimeOffset moment) =>
        (((chat % Span) * PerChat) + (Day(moment) * PerDay)) % Span;

    /// <summary>The number of the day, UTC.</summary>
    public static long Day(DateTimeOffset moment) => moment.UtcTicks / TimeSpan.TicksPerDay;
}
