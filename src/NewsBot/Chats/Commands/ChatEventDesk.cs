using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands;

/// <summary>
/// Follows what happens to a chat: greets once where the bot is added, pauses where it is removed, goes on where it may
/// write again, and follows a chat to its new address.
/// </summary>
public sealed class ChatEventDesk(
    CommandLedger ledger,
    ChatPreferences preferences,
    Subscriptions subscriptions)
{
    /// <summary>Returns when the event is dealt with for good.</summary>
    public async Task HandleAsync(ChatEvent seen, CancellationToken cancellation)
    {
        CommandTexts? texts = seen is ChatEvent.Added added
            ? await preferences.TextsAsync(added.Chat, added.Language, cancellation)
            : null;
        await ledger.StoreAsync(seen, session => FollowAsync(session, seen, texts), cancellation);
    }

    private async Task FollowAsync(Session session, ChatEvent seen, CommandTexts? texts)
    {
        switch (seen)
        {
            case ChatEvent.Added added:
                Chat chat = await ChatStore.MeetAsync(session, added.Chat, added.Identity, preferences.Now);
                await Subscriptions.RestoreAsync(session, added.Chat);
                if (added.Identity.Kind != ChatKind.Private)
                    await ledger.NoticeAsync(session, chat, "greeting", texts!.Message("greeting"));
                break;
            case ChatEvent.Removed removed:
                await subscriptions.SuspendAsync(session, removed.Chat, removed.Reason);
                break;
            case ChatEvent.Restored restored:
                await Subscriptions.RestoreAsync(session, restored.Chat);
                break;
            case ChatEvent.Moved moved:
                await Subscriptions.MoveAsync(session, moved.Chat, moved.To);
                break;
        }
    }
}
