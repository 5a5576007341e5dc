using System.Globalization;
using NewsBot.Discord;

namespace NewsBot.Chats.Discord.Listening;

/// <summary>
/// Follows guilds and channels. Discord tells every guild at each start, so those that were met before are kept: only
/// a new one is greeted.
/// </summary>
internal sealed class PlaceDesk(
    ChatInbox inbox, DiscordState state, KnownPlaces places, Persistence persistence, TimeProvider clock)
{
    private const string Here = "here";

    /// <summary>The bot is in a guild, or no longer.</summary>
    public Task FollowAsync(DiscordGuildChange change, CancellationToken cancellation) => persistence.DoAsync(
        "a guild",
        () => change.IsMember ? MeetAsync(change, cancellation) : LeaveAsync(change.GuildId, cancellation),
        cancellation);

    /// <summary>A channel is there, or no longer.</summary>
    public Task FollowAsync(DiscordChannelChange change, CancellationToken cancellation)
    {
        places.Follow(change);
        string key = $"d{Snowflake.Text(change.Channel.Id)}";
        return !change.IsDeleted
            ? Task.CompletedTask
            : persistence.DoAsync(
                "a channel",
                () => inbox.Event(
                    new ChatEvent.Removed(DiscordAddress.Of(change.Channel.Id), key, "the channel was deleted"),
                    cancellation),
                cancellation);
    }

    private async Task MeetAsync(DiscordGuildChange guild, CancellationToken cancellation)
    {
        places.Add(guild);
        if (await state.ReadAsync(Name(guild.GuildId), cancellation) == Here)
            return;
        string stamp = Stamp();
        foreach (DiscordChannel channel in guild.Channels)
        {
            await inbox.Event(
                new ChatEvent.Restored(DiscordAddress.Of(channel.Id), $"r{Snowflake.Text(channel.Id)}.{stamp}"),
                cancellation);
        }

        if (Greeted(guild) is { } greeted)
        {
            await inbox.Event(
                new ChatEvent.Added(
                    DiscordAddress.Of(greeted.Id),
                    $"g{Snowflake.Text(guild.GuildId)}.{stamp}",
                    places.Identity(greeted.Id, guild.GuildId, person: null),
                    guild.Locale),
                cancellation);
        }

        await state.WriteAsync(Name(guild.GuildId), Here, cancellation);
    }

    private async Task LeaveAsync(ulong guild, CancellationToken cancellation)
    {
        string stamp = Stamp();
        foreach (ulong channel in places.Remove(guild))
        {
            await inbox.Event(
                new ChatEvent.Removed(
                    DiscordAddress.Of(channel), $"l{Snowflake.Text(channel)}.{stamp}", "removed from the server"),
                cancellation);
        }

        await state.WriteAsync(Name(guild), "", cancellation);
    }

    private static DiscordChannel? Greeted(DiscordGuildChange guild) =>
        guild.Channels.FirstOrDefault(channel => channel.Id == guild.SystemChannelId)
        ?? guild.Channels.FirstOrDefault(channel => channel.Kind == DiscordChannelKind.Text);

    private static string Name(ulong guild) => $"guild-{Snowflake.Text(guild)}";

    private string Stamp() => clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
