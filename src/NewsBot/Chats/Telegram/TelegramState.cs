using NewsBot.Storage;

namespace NewsBot.Chats.Telegram;

/// <summary>What the bot keeps of its dealings with Telegram.</summary>
public sealed class TelegramState(Database database) : PlatformState(database, TelegramAddress.Platform);
