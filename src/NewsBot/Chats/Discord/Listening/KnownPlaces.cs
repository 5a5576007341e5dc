using System.Collections.Concurrent;
using NewsBot.Delivery.Platforms;
using NewsBot.Discord;

namespace NewsBot.Chats.Discord.Listening;

/// <summary>The guilds and channels that Discord has told of since this node listens.</summary>
internal sealed class KnownPlaces
{
    private readonly ConcurrentDictionary<ulong, DiscordChannel> _channels = new();
    private readonly ConcurrentDictionary<ulong, string> _guilds = new();

    /// <summary>Keeps a guild with its channels.</summary>
    public void Add(DiscordGuildChange guild)
    {
        _guilds[guild.GuildId] = guild.Name;
        foreach (DiscordChannel channel in guild.Channels)
            _channels[channel.Id] = channel;
    }

    /// <summary>Keeps a channel, or forgets it.</summary>
    public void Follow(DiscordChannelChange change)
    {
        if (change.IsDeleted)
            _channels.TryRemove(change.Channel.Id, out _);
        else
            _channels[change.Channel.Id] = change.Channel;
    }

    /// <summary>Forgets a guild; gives the channels it had, with their threads.</summary>
    public IReadOnlyList<ulong> Remove(ulong guild)
    {
        _guilds.TryRemove(guild, out _);
        ulong[] gone = [.. _channels.Values.Where(channel => channel.GuildId == guild).Select(channel => channel.Id)];
        foreach (ulong channel in gone)
            _channels.TryRemove(channel, out _);
        return gone;
    }

    /// <summary>The forum that a post is in; null where the channel is no post of a forum.</summary>
    /// <param name="post">The thread.</param>
    /// <param name="parent">The channel of the thread, where it was told.</param>
    public ulong? ForumOf(ulong post, ulong? parent) =>
        (parent ?? _channels.GetValueOrDefault(post)?.ParentId) is { } around
        && _channels.GetValueOrDefault(around)?.Kind == DiscordChannelKind.Forum
            ? around
            : null;

    /// <summary>What a channel is.</summary>
    public ChatIdentity Identity(ulong channel, ulong? guild, string? person)
    {
        if (guild is not { } id)
            return new ChatIdentity(ChatKind.Private, person ?? "");
        DiscordChannel? known = _channels.GetValueOrDefault(channel);
        string name = known is null ? "" : $"#{known.Name} · ";
        return new ChatIdentity(
            known?.Kind == DiscordChannelKind.Announcement ? ChatKind.Channel : ChatKind.Group,
            $"{name}{_guilds.GetValueOrDefault(id)}");
    }
}
