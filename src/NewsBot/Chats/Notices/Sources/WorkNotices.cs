using NewsBot.Chats.Commands.Texts;
using NewsBot.Chats.Rendering;
using NewsBot.Delivery.Messages;
using NewsBot.Storage;

namespace NewsBot.Chats.Notices.Sources;

/// <summary>Items that ended the program twice and are left alone.</summary>
public sealed class WorkNotices(Database database) : INoticeSource
{
    private const int Most = 100;
    private const int LongestTitle = 160;

    /// <inheritdoc/>
    public string Kind => "work";

    /// <inheritdoc/>
    public TimeSpan Pause => TimeSpan.FromMinutes(15);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NoticeItem>> FindAsync(CancellationToken cancellation) =>
    [
        .. (await database.ReadAsync(
            session => session.QueryAsync<Row>(
                """
                SELECT work.stage, work.id, COALESCE(entry.title, article.title) AS title
                FROM work
                LEFT JOIN entry ON work.stage = @Articles AND entry.id = work.id
                LEFT JOIN article ON work.stage IN (@Topics, @Stories) AND article.id = work.id
                WHERE work.state = 'quarantined'
                ORDER BY work.created_at DESC, work.id DESC LIMIT @Most
                """,
                new { StageNames.Articles, StageNames.Topics, StageNames.Stories, Most }),
            cancellation)).Select(row => row.Item()),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<MessageBlock> Head(CommandTexts texts, int count) => texts.Blocks("notice.work", count);

    /// <summary>
    /// Not a record: where there are no rows SQLite gives a title no type, which a constructor would need.
    /// </summary>
    private sealed class Row
    {
        public string Stage { get; init; } = "";

        public long Id { get; init; }

        public string? Title { get; init; }

        public NoticeItem Item() => new(
            FormattableString.Invariant($"{Stage}:{Id}"),
            _ => MessageBlock.Of(
                BlockKind.Bullet,
                FormattableString.Invariant($"{Stage} #{Id}: ") + TextCut.Shortened(Title ?? "—", LongestTitle)));
    }
}
