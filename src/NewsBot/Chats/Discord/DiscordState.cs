using NewsBot.Storage;

namespace NewsBot.Chats.Discord;

/// <summary>What the bot keeps of its dealings with Discord.</summary>
public sealed class DiscordState(Database database) : PlatformState(database, DiscordAddress.Platform);

/// <summary>What a button in Discord carries.</summary>
public sealed class DiscordButtons(DiscordState state) : ButtonStamp(state);
