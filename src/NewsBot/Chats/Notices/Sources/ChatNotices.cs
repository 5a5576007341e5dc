using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery.Messages;
using NewsBot.Storage;

namespace NewsBot.Chats.Notices.Sources;

/// <summary>Chats that cannot be reached any more.</summary>
public sealed class ChatNotices(Database database) : INoticeSource
{
    private const int Most = 500;

    /// <inheritdoc/>
    public string Kind => "chats";

    /// <inheritdoc/>
    public TimeSpan Pause => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NoticeItem>> FindAsync(CancellationToken cancellation) =>
    [
        .. (await database.ReadAsync(
            session => session.QueryAsync<Row>(
                """
                SELECT platform, title, COALESCE(reason, '') AS reason, CAST(id AS TEXT) || '@'
                    || CAST(suspended_at AS TEXT) AS subject
                FROM chat WHERE state = 'suspended' AND suspended_at IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM operator_notice told WHERE told.kind = 'chats'
                        AND told.subject = CAST(chat.id AS TEXT) || '@' || CAST(chat.suspended_at AS TEXT))
                ORDER BY suspended_at DESC LIMIT @Most
                """,
                new { Most }),
            cancellation)).Select(row => row.Item()),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<MessageBlock> Head(CommandTexts texts, int count) => texts.Blocks("notice.chats", count);

    private sealed class Row
    {
        public string Platform { get; init; } = "";

        public string Title { get; init; } = "";

        public string Reason { get; init; } = "";

        public string Subject { get; init; } = "";

        public NoticeItem Item() =>
            new(Subject, _ => MessageBlock.Of(BlockKind.Bullet, $"{Platform} · {Title}: {Reason}"));
    }
}
