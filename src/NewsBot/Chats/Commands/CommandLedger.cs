using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Chats.Commands.Settings;
using NewsBot.Chats.Feedback;
using NewsBot.Chats.Notices;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands;

/// <summary>
/// Stores what an update came to in one transaction: that it was dealt with, what it changed, and its answer. Killed
/// before it, nothing happened and the update comes again; killed after it, all of it is there.
/// </summary>
public sealed class CommandLedger(Database database, OutboxPost outbox, WorkSignal signal, TimeProvider clock)
{
    private const int MarkLength = 32;

    /// <summary>An answer that comes later than this is of no use to whoever waited.</summary>
    private static readonly TimeSpan AnswerLife = TimeSpan.FromMinutes(5);

    /// <summary>How long the last word to a forgotten chat may take.</summary>
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(45);

    /// <summary>True where the update was dealt with before.</summary>
    public async Task<bool> IsHandledAsync(PlatformName platform, string update, CancellationToken cancellation) =>
        await database.ReadAsync(
            session => session.ScalarAsync<long?>(
                "SELECT 1 FROM handled_update WHERE platform = @platform AND update_key = @update",
                new { platform = platform.Value, update = Mark(update) }),
            cancellation) is not null;

    /// <summary>Stores a command with all it came to; does nothing where that was done before.</summary>
    public async Task StoreAsync(
        IncomingCommand incoming,
        string command,
        CommandResult result,
        CancellationToken cancellation)
    {
        await database.WriteFirstAsync(
            async session =>
            {
                if (!await TryHandleAsync(session, incoming.Chat.Platform, incoming.UpdateKey))
                    return;
                Chat chat = await MeetAsync(session, incoming);
                await RememberAsync(session, chat, result);
                if (result.IsByOperator && incoming.Identity.Kind == ChatKind.Private)
                    await OperatorChats.RememberAsync(session, chat.Id, incoming.Sender);
                ChatMessage? instead = result.Change is { } change
                    ? await ChangeAsync(session, chat, incoming, command, change)
                    : null;
                if (result.Forgets)
                    chat = await ForgetAsync(session, chat, incoming);
                await outbox.PutAsync(session, chat, instead ?? result.Reply, Answer(incoming));
            },
            cancellation);
        Ring(incoming.Chat.Platform);
    }

    /// <summary>Stores what an event came to; does nothing where that was done before.</summary>
    public async Task StoreAsync(ChatEvent seen, Func<Session, Task> follow, CancellationToken cancellation)
    {
        await database.WriteFirstAsync(
            async session =>
            {
                if (await TryHandleAsync(session, seen.Chat.Platform, seen.UpdateKey))
                    await follow(session);
            },
            cancellation);
        Ring(seen.Chat.Platform);
    }

    /// <summary>Puts a notice in line, once for each key in a chat's life.</summary>
    public Task NoticeAsync(Session session, Chat chat, string key, ChatMessage message) =>
        outbox.PutAsync(
            session, chat, message, new Posting(Lane.Notice, key, clock.GetUtcNow() + TimeSpan.FromDays(1)));

    /// <summary>Once more after the commit: who was woken within the transaction may have looked too early.</summary>
    private void Ring(PlatformName platform) => signal.Ring(OutboxPost.Bell(platform));

    private async Task<bool> TryHandleAsync(Session session, PlatformName platform, string update) =>
        await session.ExecuteAsync(
            """
            INSERT INTO handled_update (platform, update_key, handled_at) VALUES (@platform, @update, @now)
            ON CONFLICT (platform, update_key) DO NOTHING
            """,
            new { platform = platform.Value, update = Mark(update), now = clock.GetUtcNow() }) > 0;

    /// <summary>A platform's key may name the chat and stays when it is forgotten: so only its hash is kept.</summary>
    private static string Mark(string update) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(update)))[..MarkLength];

    /// <summary>Whoever asks is there: a chat that was suspended, or about to be forgotten, is neither.</summary>
    private async Task<Chat> MeetAsync(Session session, IncomingCommand incoming)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Chat chat = await ChatStore.MeetAsync(session, incoming.Chat, incoming.Identity, now);
        await Subscriptions.RestoreAsync(session, incoming.Chat);
        await session.ExecuteAsync("DELETE FROM chat_forgetting WHERE chat = @Value", new { chat.Id.Value });
        return chat;
    }

    private async Task RememberAsync(Session session, Chat chat, CommandResult result)
    {
        if (result.Numbered.Count == 0 && result.Question is null)
            return;
        await session.ExecuteAsync(
            """
            INSERT INTO chat_answer (chat, stories, at, question) VALUES (@chat, @stories, @now, @Question)
            ON CONFLICT (chat) DO UPDATE SET stories = excluded.stories, at = excluded.at, question = excluded.question
            """,
            new
            {
                chat = chat.Id.Value,
                stories = string.Join(
                    ',', result.Numbered.Select(id => id.Value.ToString(CultureInfo.InvariantCulture))),
                now = clock.GetUtcNow(),
                result.Question,
            });
    }

    private async Task<ChatMessage?> ChangeAsync(
        Session session,
        Chat chat,
        IncomingCommand incoming,
        string command,
        CommandChange change)
    {
        Changed changed = await change(session, chat);
        if (changed.Subject.Length == 0)
            return changed.Reply;
        await Auditing.AddAsync(session, chat.Id, new AuditEntry(
            clock.GetUtcNow(),
            incoming.Person,
            command,
            changed.Subject,
            Auditing.Json(changed.Before),
            Auditing.Json(changed.After)));
        return changed.Reply;
    }

    /// <summary>
    /// Erases the chat and everybody's traces in it. The last word needs a row to be sent to: an empty one, which is
    /// swept up within a minute.
    /// </summary>
    private async Task<Chat> ForgetAsync(Session session, Chat chat, IncomingCommand incoming)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await Auditing.ForgetAsync(session, chat.Id);
        if (incoming.Identity.Kind == ChatKind.Private)
        {
            await Auditing.ForgetAsync(session, incoming.Person);
            await FeedbackStore.ForgetAsync(session, incoming.Person);
        }

        await Subscriptions.ForgetAsync(session, chat.Id);
        await EditionWish.TidyAsync(session);
        Chat empty = await ChatStore.MeetAsync(session, incoming.Chat, incoming.Identity with { Title = "" }, now);
        await session.ExecuteAsync(
            "INSERT INTO chat_forgetting (chat, due) VALUES (@Value, @due)",
            new { empty.Id.Value, due = now + LastWord });
        return empty;
    }

    private Posting Answer(IncomingCommand incoming) =>
        new(Lane.Reply, $"update:{incoming.UpdateKey}", clock.GetUtcNow() + AnswerLife)
        {
            RepliesTo = incoming.RepliesTo,
            Edits = incoming.Edits,
            ReplyRoute = incoming.ReplyRoute,
        };
}
