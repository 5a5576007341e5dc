namespace NewsBot.Discord;

/// <summary>The bot's own account.</summary>
public sealed record DiscordIdentity(ulong Id, string Name);

/// <summary>Kinds of channels that matter to a bot that posts; the values are Discord's.</summary>
public enum DiscordChannelKind
{
    Text = 0,
    Private = 1,
    Voice = 2,
    Category = 4,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    Forum = 15,
}

/// <summary>A channel or thread.</summary>
/// <param name="Id">Discord's id.</param>
/// <param name="GuildId">Null for a private conversation.</param>
/// <param name="Name">Empty for a private conversation.</param>
/// <param name="Kind">A number without a name for kinds that do not matter here.</param>
/// <param name="ParentId">The channel of a thread, the category of a channel.</param>
public sealed record DiscordChannel(
    ulong Id, ulong? GuildId, string Name, DiscordChannelKind Kind, ulong? ParentId);

/// <summary>The bot came to a guild or was there at the start, or it was removed. An outage is not told.</summary>
/// <param name="GuildId">Discord's id.</param>
/// <param name="IsMember">False when the bot was removed or the guild deleted.</param>
/// <param name="Name">Empty when the bot was removed.</param>
/// <param name="Channels">What the bot can see, without threads.</param>
public sealed record DiscordGuildChange(
    ulong GuildId, bool IsMember, string Name, IReadOnlyList<DiscordChannel> Channels)
{
    /// <summary>Where Discord itself writes who has joined; null for nowhere, or where it was not told.</summary>
    public ulong? SystemChannelId { get; init; }

    /// <summary>The guild's language, such as <c>en-US</c>; null where it was not told.</summary>
    public string? Locale { get; init; }
}

/// <summary>A channel or thread was made or changed, or deleted.</summary>
public sealed record DiscordChannelChange(DiscordChannel Channel, bool IsDeleted);
