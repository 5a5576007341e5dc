namespace NewsBot.Chats.Telegram.Listening;

/// <summary>What an update means to the bot.</summary>
public sealed record Heard
{
    /// <summary>A command; of a button, its text is still the data that the button carried.</summary>
    public IncomingCommand? Command { get; init; }

    /// <summary>What happened to the chat.</summary>
    public ChatEvent? Event { get; init; }

    /// <summary>To be answered, or the button that was pressed goes on turning; null for no button.</summary>
    public string? CallbackId { get; init; }
}
