using NewsBot.Chats.Commands.Texts;
using NewsBot.Chats.Feedback;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Notices.Sources;

/// <summary>What readers said of stories and nobody has judged yet.</summary>
public sealed class FeedbackNotices(FeedbackStore store) : INoticeSource
{
    private const int Most = 100;

    /// <inheritdoc/>
    public string Kind => "feedback";

    /// <inheritdoc/>
    public TimeSpan Pause => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NoticeItem>> FindAsync(CancellationToken cancellation) =>
    [
        .. (await store.OpenAsync(skip: 0, Most, cancellation)).Select(item => new NoticeItem(
            FormattableString.Invariant($"{item.Id}"),
            _ => MessageBlock.Of(
                BlockKind.Bullet, FormattableString.Invariant($"#{item.Id} {item.Kind} · {item.Headline}")))),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<MessageBlock> Head(CommandTexts texts, int count) => texts.Blocks("notice.feedback", count);
}
