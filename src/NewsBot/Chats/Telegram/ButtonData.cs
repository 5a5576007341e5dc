using System.Globalization;

namespace NewsBot.Chats.Telegram;

/// <summary>What a button in Telegram carries.</summary>
public sealed class ButtonData(TelegramState state) : ButtonStamp(state)
{
    /// <summary>The data of a button in a chat.</summary>
    public Task<string> WriteAsync(long chat, string action, CancellationToken cancellation) =>
        WriteAsync(chat.ToString(CultureInfo.InvariantCulture), action, cancellation);

    /// <summary>The action of a button pressed in a chat; null where this bot put no such button there.</summary>
    public Task<string?> ReadAsync(long chat, string? data, CancellationToken cancellation) =>
        ReadAsync(chat.ToString(CultureInfo.InvariantCulture), data, cancellation);
}
