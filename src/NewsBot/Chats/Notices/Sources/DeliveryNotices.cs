using NewsBot.Chats.Commands.Texts;
using NewsBot.Chats.Rendering;
using NewsBot.Delivery.Messages;
using NewsBot.Storage;

namespace NewsBot.Chats.Notices.Sources;

/// <summary>Messages that were given up. Notices are not among them: that would never end.</summary>
public sealed class DeliveryNotices(Database database) : INoticeSource
{
    private const int Most = 500;
    private const int LongestReason = 160;

    /// <inheritdoc/>
    public string Kind => "deliveries";

    /// <inheritdoc/>
    public TimeSpan Pause => TimeSpan.FromMinutes(15);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NoticeItem>> FindAsync(CancellationToken cancellation) =>
    [
        .. (await database.ReadAsync(
            session => session.QueryAsync<Row>(
                """
                SELECT o.id, o.platform, chat.title, o.last_error FROM outbox o JOIN chat ON chat.id = o.chat
                WHERE o.state IN ('dead', 'held') AND o.lane <> 'notice' AND NOT EXISTS (
                    SELECT 1 FROM operator_notice told
                    WHERE told.kind = 'deliveries' AND told.subject = CAST(o.id AS TEXT))
                ORDER BY o.id DESC LIMIT @Most
                """,
                new { Most }),
            cancellation)).Select(row => row.Item()),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<MessageBlock> Head(CommandTexts texts, int count) =>
        texts.Blocks("notice.deliveries", count);

    private sealed record Row(long Id, string Platform, string Title, string? LastError)
    {
        public NoticeItem Item() => new(
            FormattableString.Invariant($"{Id}"),
            _ => MessageBlock.Of(
                BlockKind.Bullet,
                FormattableString.Invariant($"#{Id} · {Platform} · {Title}: ")
                    + TextCut.Shortened(LastError ?? "—", LongestReason)));
    }
}
