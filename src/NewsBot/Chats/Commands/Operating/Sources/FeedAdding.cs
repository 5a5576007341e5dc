using NewsBot.Delivery.Messages;
using NewsBot.Feeds;
using NewsBot.Feeds.Finding;

namespace NewsBot.Chats.Commands.Operating.Sources;

/// <summary>Tries feeds live, and adds those that can be read.</summary>
public sealed class FeedAdding(FeedFinder finder, FeedWishes wishes, FeedCheck check)
{
    private const int Shown = 3;

    /// <summary>Finds the feed behind an address and adds it.</summary>
    public async Task<CommandResult> AddAsync(
        CommandCall call,
        IReadOnlyList<StoredFeed> all,
        string address,
        IReadOnlyList<string> words,
        CancellationToken cancellation)
    {
        FeedSearch search = await finder.FindAsync(address, cancellation);
        if (search is not { Address: { } found, Document: { } document })
            return new CommandResult(call.Say("feeds.nothing", address, search.Problem ?? ""));
        if (all.FirstOrDefault(one => one.Status != FeedStatus.Removed && one.Address == found) is { } known)
            return new CommandResult(call.Say("feeds.known", known.Feed.Id, found));
        (IReadOnlyList<string> languages, IReadOnlyList<string> outlet) = LanguageWords.Take(words);
        HashSet<FeedId> taken =
            [.. all.Where(one => one.Feed.Address != found).Select(one => one.Feed.Id)];
        Feed feed = FeedDraft.Of(
            found, document, string.Join(' ', outlet), languages is [var told, ..] ? told : null, taken.Contains);
        if (feed.Language == FeedDraft.UnknownLanguage)
            return new CommandResult(call.Say("feeds.language", found));
        return new CommandResult(Added(call, feed, document))
        {
            Change = async (session, _) =>
            {
                FeedWish? before = await wishes.AddAsync(session, feed);
                return new Changed(
                    Auditing.Subject("feed", feed.Id), before, await FeedWishes.FindAsync(session, feed.Id));
            },
        };
    }

    /// <summary>Tries a feed, or whatever is behind an address, and keeps nothing.</summary>
    public async Task<ChatMessage> TestAsync(
        CommandCall call, StoredFeed? known, string what, CancellationToken cancellation)
    {
        if (known is null)
        {
            FeedSearch search = await finder.FindAsync(what, cancellation);
            return search is { Address: { } found, Document: { } document }
                ? ChatMessage.Of(
                    [.. call.Texts.Blocks("feeds.works", found, document.Entries.Count), .. Titles(document)])
                : call.Say("feeds.nothing", what, search.Problem ?? "");
        }

        FeedCheckRow row = (await check.RunAsync([known.Feed], progress: null, cancellation))[0];
        return row.IsWell
            ? call.Say("feeds.works", known.Feed.Id, row.Entries)
            : call.Say("feeds.broken", known.Feed.Id, row.Status);
    }

    private static ChatMessage Added(CommandCall call, Feed feed, FeedDocument document) => ChatMessage.Of(
    [
        .. call.Texts.Blocks("feeds.added", feed.Id, feed.Outlet, feed.Language, document.Entries.Count),
        new MessageBlock(BlockKind.Bullet, [new Span(feed.Address.ToString(), SpanStyle.Plain, feed.Address)]),
        .. Titles(document),
        .. call.Texts.Blocks("feeds.added.foot"),
    ]) with
    {
        Buttons = [[new(call.Texts["feeds.button.show"], $"feeds {feed.Id}")]],
    };

    private static IEnumerable<MessageBlock> Titles(FeedDocument document) => document.Entries
        .Where(entry => entry.Title.Length > 0)
        .Take(Shown)
        .Select(entry => MessageBlock.Of(BlockKind.Quote, entry.Title));
}
