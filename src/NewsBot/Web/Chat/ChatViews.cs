using NewsBot.Chats.Commands;
using NewsBot.Chats.Commands.Texts;
using NewsBot.Chats.Local;
using NewsBot.Delivery.Readers;

namespace NewsBot.Web.Chat;

/// <summary>Gathers what the chat page shows.</summary>
public sealed class ChatViews(
    LocalMessageStore messages,
    CommandRegistry commands,
    ChatPreferences preferences,
    ChatStore chats)
{
    private const int MostMessages = 60;
    private const string NoZone = "UTC";

    /// <summary>The page for a session.</summary>
    public async Task<ChatView> PageAsync(HttpContext context, string session) => new(
        await TextsAsync(context),
        await messages.NewestAsync(MostMessages, context.RequestAborted),
        commands.Descriptions,
        LocalKeys.FormToken(session),
        await ZoneAsync(context.RequestAborted));

    /// <summary>The bot's own words in the language of the chat, or of the browser.</summary>
    public Task<CommandTexts> TextsAsync(HttpContext context) =>
        preferences.TextsAsync(LocalChat.Address, Language(context), context.RequestAborted);

    /// <summary>The zone of the local chat's edition.</summary>
    public async Task<string> ZoneAsync(CancellationToken cancellation) =>
        (await preferences.EditionAsync(await chats.FindAsync(LocalChat.Address, cancellation), cancellation))?.Zone
        ?? NoZone;

    /// <summary>The browser's first language; null where it says none.</summary>
    public static string? Language(HttpContext context) =>
        context.Request.Headers.AcceptLanguage.ToString().Split(',', ';')[0].Trim() is { Length: > 1 and < 36 } first
            ? first
            : null;
}
