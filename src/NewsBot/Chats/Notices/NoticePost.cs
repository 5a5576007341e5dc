using NewsBot.Chats.Commands;
using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Chats.Notices;

/// <summary>Puts notices in line for every operator's chat.</summary>
public sealed class NoticePost(
    Database database,
    OperatorChats operators,
    ChatPreferences preferences,
    OutboxPost outbox,
    TimeProvider clock)
{
    private const int Shown = 5;
    private static readonly TimeSpan Life = TimeSpan.FromDays(2);

    /// <summary>Tells the items; where no operator's chat is known they wait until there is one.</summary>
    public async Task PutAsync(INoticeSource source, IReadOnlyList<NoticeItem> items, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Recipient[] recipients = await RecipientsAsync(items, now, cancellation);
        if (recipients.Length == 0)
            return;
        await database.WriteAsync(
            async session =>
            {
                var told = new List<NoticeItem>();
                foreach (NoticeItem item in items)
                {
                    if (await NoticeStore.TryTellAsync(session, source.Kind, item.Subject, now))
                        told.Add(item);
                }

                if (told.Count == 0)
                    return;
                await NoticeStore.DropAsync(session, now);
                var posting = new Posting(
                    Lane.Notice, FormattableString.Invariant($"notice:{source.Kind}:{now.UtcTicks}"), now + Life);
                foreach (Recipient to in recipients)
                {
                    await outbox.PutAsync(
                        session, to.Chat, Message(source, told, to.Texts), posting with { IsSilent = to.IsQuiet });
                }
            },
            cancellation);
    }

    private static ChatMessage Message(INoticeSource source, List<NoticeItem> told, CommandTexts texts) =>
        ChatMessage.Of(
        [
            .. source.Head(texts, told.Count),
            .. told.Take(Shown).Select(item => item.Line(texts)),
            .. told.Count > Shown ? texts.Blocks("notice.more", told.Count - Shown) : [],
        ]);

    private async Task<Recipient[]> RecipientsAsync(
        IReadOnlyList<NoticeItem> items, DateTimeOffset now, CancellationToken cancellation)
    {
        var found = new List<Recipient>();
        foreach (Chat chat in await operators.AllAsync(cancellation))
        {
            if (items.Any(item => item.NotOver == chat.Address.Platform))
                continue;
            string zone = await preferences.ZoneAsync(chat, cancellation);
            bool isQuiet = QuietHours.TryParse(chat.Quiet, out QuietHours quiet)
                && quiet.Covers(now, TimeZoneInfo.FindSystemTimeZoneById(zone));
            string? language = await operators.LanguageAsync(chat.Id, cancellation);
            found.Add(new Recipient(
                chat, await preferences.TextsAsync(chat.Address, language, cancellation), isQuiet));
        }

        return [.. found];
    }

    private sealed record Recipient(Chat Chat, CommandTexts Texts, bool IsQuiet);
}
