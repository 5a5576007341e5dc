namespace NewsBot.Chats.Telegram.Listening;

/// <summary>Telegram refuses the bot's token; nothing can be heard until it is replaced.</summary>
public sealed class TelegramTokenException()
    : Exception("Telegram refuses the bot's token; the bot is deaf until it has a new one from @BotFather.");
