using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;

namespace NewsBot.Chats.Commands;

/// <summary>Reads what a command has to know of the chat before it runs.</summary>
public sealed class ChatPreferences(ChatStore chats, EditionStore editions, TimeProvider clock)
{
    /// <summary>The present.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The call of a command, with the chat and the words of whoever asks.</summary>
    public async Task<CommandCall> CallAsync(IncomingCommand incoming, CancellationToken cancellation)
    {
        Chat? chat = await chats.FindAsync(incoming.Chat, cancellation);
        return new CommandCall
        {
            Incoming = incoming,
            Chat = chat,
            Texts = await TextsAsync(chat, incoming.Sender.Language, cancellation),
            Now = Now,
        };
    }

    /// <summary>The bot's own words for an event in a chat that may be new.</summary>
    public async Task<CommandTexts> TextsAsync(ChatAddress address, string? language, CancellationToken cancellation) =>
        await TextsAsync(await chats.FindAsync(address, cancellation), language, cancellation);

    /// <summary>The edition that a chat has, or would have; null while there is none at all.</summary>
    public async Task<Edition?> EditionAsync(Chat? chat, CancellationToken cancellation) =>
        chat?.Edition is { } id && await editions.FindAsync(id, cancellation) is { } own
            ? own
            : (await editions.AllAsync(cancellation)).FirstOrDefault(edition => !edition.IsPaused);

    /// <summary>On whose clocks a chat reads moments (IANA).</summary>
    public async Task<string> ZoneAsync(Chat? chat, CancellationToken cancellation) =>
        (await EditionAsync(chat, cancellation))?.Zone ?? "UTC";

    private async Task<CommandTexts> TextsAsync(Chat? chat, string? language, CancellationToken cancellation)
    {
        string? digests = chat?.Languages is [var first, ..]
            ? first
            : (await EditionAsync(chat, cancellation))?.Languages[0];
        return CommandTexts.In(InterfaceLanguage.Of(chat?.Interface, language, digests));
    }
}
