using System.Globalization;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery.Messages;
using NewsBot.Feeds;

namespace NewsBot.Chats.Notices.Sources;

/// <summary>Feeds that have failed for a day, and those that are gone for good.</summary>
public sealed class FeedNotices(FeedStore feeds, TimeProvider clock) : INoticeSource
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public string Kind => "feeds";

    /// <inheritdoc/>
    public TimeSpan Pause => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NoticeItem>> FindAsync(CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return
        [
            .. (await feeds.AllAsync(cancellation))
                .Where(feed => feed.Status == FeedStatus.Gone
                    || (feed.Status == FeedStatus.Active && now - feed.History.FailingSince >= Long))
                .Select(Item),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<MessageBlock> Head(CommandTexts texts, int count) => texts.Blocks("notice.feeds", count);

    private static NoticeItem Item(StoredFeed feed)
    {
        DateTimeOffset since = feed.History.FailingSince ?? feed.NextFetch;
        string began = since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new NoticeItem(
            $"{feed.Feed.Id}@{feed.Status}@{began}",
            texts => MessageBlock.Of(
                BlockKind.Bullet,
                $"{feed.Feed.Id} ({feed.Feed.Outlet}): {feed.History.Note} · {Moments.Text(texts, since, "UTC")}"));
    }
}
