using System.Globalization;
using NewsBot.Articles;
using NewsBot.Delivery.Messages;
using NewsBot.Feeds;

namespace NewsBot.Chats.Commands.Operating.Sources;

/// <summary>Shows feeds: a page of all of them, those in trouble first, or all that is known of one.</summary>
public sealed class FeedPages(ChatPreferences preferences, FeedWishes wishes, ArticleCounts counts)
{
    private const int Size = 10;
    private const int Week = 7;

    /// <summary>A page of all that are not removed.</summary>
    public async Task<ChatMessage> ListAsync(
        CommandCall call, IReadOnlyList<StoredFeed> all, CancellationToken cancellation)
    {
        StoredFeed[] shown =
        [
            .. all.Where(feed => feed.Status != FeedStatus.Removed)
                .OrderByDescending(feed => feed.Status != FeedStatus.Active)
                .ThenByDescending(feed => feed.History.Failures),
        ];
        var page = ListPage.Of(call.Words, shown.Length, Size);
        string zone = await preferences.ZoneAsync(call.Chat, cancellation);
        return ChatMessage.Of(
        [
            .. call.Texts.Blocks(
                "feeds.head", shown.Length, shown.Count(feed => feed.History.Failures > 0 || IsStopped(feed))),
            .. shown.Skip(page.Skip).Take(Size).Select(feed => Item(call, feed, zone)),
            .. call.Texts.Blocks("feeds.foot"),
        ]) with
        {
            Buttons = page.Buttons("feeds"),
        };
    }

    /// <summary>All that is known of one, with buttons for what can be done.</summary>
    public async Task<ChatMessage> OneAsync(CommandCall call, StoredFeed feed, CancellationToken cancellation)
    {
        string zone = await preferences.ZoneAsync(call.Chat, cancellation);
        FeedId id = feed.Feed.Id;
        FeedWish? wish = (await wishes.AllAsync(cancellation)).GetValueOrDefault(id);
        long brought = await counts.OfFeedAsync(id, call.Now.AddDays(-Week), cancellation);
        return ChatMessage.Of(
        [
            .. call.Texts.Blocks("feeds.one", id, feed.Feed.Outlet, feed.Feed.Language, State(call, feed)),
            new MessageBlock(BlockKind.Bullet, [new Span(feed.Address.ToString(), SpanStyle.Plain, Link(feed))]),
            .. call.Texts.Blocks(
                wish?.Origin == "operator" ? "feeds.one.added" : "feeds.one.configured",
                When(call, feed.History.LastFetch, zone),
                When(call, feed.History.LastGood, zone)),
            .. call.Texts.Blocks(
                "feeds.one.rhythm",
                When(call, feed.Status == FeedStatus.Active ? feed.NextFetch : null, zone),
                Number(feed.History.EntriesPerDay),
                Number(brought / (double)Week)),
            .. feed.History.Note is { } note ? call.Texts.Blocks("feeds.one.note", note) : [],
        ]) with
        {
            Buttons = [Choices(call, feed)],
        };
    }

    private static IReadOnlyList<MessageButton> Choices(CommandCall call, StoredFeed feed) =>
    [
        new(call.Texts["feeds.button.test"], $"feeds test {feed.Feed.Id}"),
        feed.Status == FeedStatus.Active
            ? new(call.Texts["feeds.button.pause"], $"feeds pause {feed.Feed.Id}")
            : new(call.Texts["feeds.button.resume"], $"feeds resume {feed.Feed.Id}"),
        new(call.Texts["feeds.button.remove"], $"feeds remove {feed.Feed.Id}"),
    ];

    private static MessageBlock Item(CommandCall call, StoredFeed feed, string zone)
    {
        string next = feed.Status == FeedStatus.Active ? When(call, feed.NextFetch, zone) : "—";
        return new MessageBlock(
            BlockKind.Bullet,
            [
                new Span(feed.Feed.Id.Value, SpanStyle.Code),
                new Span($" · {feed.Feed.Outlet} · {feed.Feed.Language} · {State(call, feed)} · "),
                new Span(call.Texts.Line("feeds.item", next, Number(feed.History.EntriesPerDay))),
                new Span(feed.History.Failures > 0 ? $" — {feed.History.Note}" : ""),
            ]);
    }

    private static bool IsStopped(StoredFeed feed) => feed.Status == FeedStatus.Gone;

    private static string State(CommandCall call, StoredFeed feed) => feed.Status switch
    {
        FeedStatus.Paused => call.Texts["feeds.paused"],
        FeedStatus.Removed => call.Texts["feeds.removed"],
        FeedStatus.Gone => call.Texts["feeds.stopped"],
        _ when feed.History.Failures > 0 => call.Texts.Line("feeds.failing", feed.History.Failures),
        _ => call.Texts["feeds.well"],
    };

    private static string When(CommandCall call, DateTimeOffset? moment, string zone) =>
        moment is { } at ? Moments.Text(call.Texts, at, zone) : "—";

    private static Uri? Link(StoredFeed feed) => feed.Address.IsFile ? null : feed.Address;

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
