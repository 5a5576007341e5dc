using System.Globalization;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery.Messages;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Chats.Notices.Sources;

/// <summary>Feeds that have failed for a day, and those that are gone for good.</summary>
public sealed class FeedNotices(Database database, TimeProvider clock) : INoticeSource
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
        // Most feeds are well, and this is asked each minute: only the others are read.
        IReadOnlyList<FeedRow> rows = await database.ReadAsync(
            session => session.QueryAsync<FeedRow>(
                $"""
                SELECT {FeedRow.Columns} FROM feed
                WHERE status = 'gone' OR status = 'active' AND history LIKE '%"failingSince":"%'
                """),
            cancellation);
        return
        [
            .. rows.Select(row => row.ToFeed())
                .Where(feed => feed.Status == FeedStatus.Gone || now - feed.History.FailingSince >= Long)
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
