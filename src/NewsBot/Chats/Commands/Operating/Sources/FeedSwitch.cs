using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Operating.Sources;

/// <summary>Has a feed wait, go on, or be read no more.</summary>
public sealed class FeedSwitch(FeedWishes wishes)
{
    /// <summary>Does it.</summary>
    /// <param name="call">Who asks.</param>
    /// <param name="action">remove, pause or resume.</param>
    /// <param name="feed">Which.</param>
    public CommandResult Do(CommandCall call, string action, StoredFeed feed)
    {
        FeedId id = feed.Feed.Id;
        return new CommandResult(action switch
        {
            "remove" => call.Say("feeds.removed.done", id),
            "pause" => call.Say("feeds.paused.done", id) with
            {
                Buttons = [[new(call.Texts["feeds.button.resume"], $"feeds resume {id}")]],
            },
            _ => call.Say("feeds.resumed.done", id),
        })
        {
            Change = async (session, _) =>
            {
                FeedWish? before = await FeedWishes.FindAsync(session, id);
                await DoAsync(session, action, feed);
                return new Changed(
                    Auditing.Subject("feed", id), before, await FeedWishes.FindAsync(session, id));
            },
        };
    }

    private Task DoAsync(Session session, string action, StoredFeed feed) => action switch
    {
        "remove" => FeedWishes.StopAsync(session, feed.Feed.Id, FeedWishes.Removed),
        "pause" => FeedWishes.StopAsync(session, feed.Feed.Id, FeedWishes.Paused),
        _ => wishes.ResumeAsync(session, feed),
    };
}
