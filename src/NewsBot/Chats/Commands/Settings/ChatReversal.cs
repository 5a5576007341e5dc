using System.Globalization;
using System.Text.Json.Serialization;
using NewsBot.Delivery;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Settings;

/// <summary>Gives a chat back the preferences it had.</summary>
internal sealed class ChatReversal(TimeProvider clock) : IReversal
{
    /// <inheritdoc/>
    public string Kind => "chat";

    /// <inheritdoc/>
    public async Task<bool> TryRevertAsync(Session session, AuditedChange change)
    {
        if (change.Was<ChatSeen>() is not { } seen
            || !long.TryParse(change.Name, CultureInfo.InvariantCulture, out long number)
            || await ChatStore.FindAsync(session, new ChatNumber(number)) is not { } chat)
            return false;
        if (seen.Edition is { } edition)
        {
            // An edition that was made for this chat rests since the chat left it.
            await session.ExecuteAsync(
                "UPDATE edition SET paused = 0 WHERE id = @edition AND configured IS NULL", new { edition });
        }

        await ChatStore.ChangeAsync(session, seen.Of(chat), clock.GetUtcNow());
        await EditionWish.TidyAsync(session);
        return true;
    }
}

/// <summary>What the audit keeps of a chat: its preferences, and nothing about who is in it.</summary>
internal sealed record ChatSeen(
    [property: JsonPropertyName("edition")] string? Edition,
    [property: JsonPropertyName("languages")] IReadOnlyList<string>? Languages,
    [property: JsonPropertyName("own")] string? Own,
    [property: JsonPropertyName("quiet")] string? Quiet,
    [property: JsonPropertyName("breaking")] bool Breaking,
    [property: JsonPropertyName("outlets")] int? Outlets = null)
{
    /// <summary>Of a chat.</summary>
    public static ChatSeen At(Chat chat) =>
        new(chat.Edition?.Value, chat.Languages, chat.Interface, chat.Quiet, chat.WantsBreaking, chat.BreakingOutlets);

    /// <summary>The chat with these preferences.</summary>
    public Chat Of(Chat chat) => chat with
    {
        Edition = Edition is null ? null : new EditionId(Edition),
        Languages = Languages,
        Interface = Own,
        Quiet = Quiet,
        WantsBreaking = Breaking,
        BreakingOutlets = Outlets,
    };
}
