using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord;

/// <content>Guilds, channels, and what becomes of the bot in them.</content>
public sealed partial class FakeDiscord
{
    public FakeUser AddUser(string name = "Ada") => Locked(() =>
    {
        var user = new FakeUser(_server.World.Ids.Next(), name);
        _server.World.Users.Add(user.Id, user);
        return user;
    });

    /// <summary>The bot is invited to a guild, and told so where it is connected.</summary>
    public FakeGuild AddGuild(string name = "Readers") => Locked(() =>
    {
        var guild = new FakeGuild(_server.World.Ids.Next(), name);
        _server.World.Guilds.Add(guild.Id, guild);
        _server.Gateway.Tell("GUILD_CREATE", Wire.Guild(guild, []));
        return guild;
    });

    /// <summary>A channel: 0 text, 5 announcements, 15 forum.</summary>
    public FakeChannel AddChannel(
        FakeGuild guild, string name = "news", int kind = 0, ulong? parent = null) => Locked(() =>
    {
        FakeChannel channel = _server.World.AddChannel(guild, name, kind, parent);
        _server.Gateway.Tell(kind is 11 or 12 ? "THREAD_CREATE" : "CHANNEL_CREATE", Wire.Channel(channel));
        return channel;
    });

    public void DeleteChannel(FakeChannel channel) => Locked(() =>
    {
        _server.Gateway.Tell(channel.Kind is 11 or 12 ? "THREAD_DELETE" : "CHANNEL_DELETE", Wire.Channel(channel));
        return _server.World.Channels.Remove(channel.Id);
    });

    /// <summary>The bot is removed from a guild; or (outage) the guild is out of order for a while.</summary>
    public void RemoveGuild(FakeGuild guild, bool isOutage = false) => Locked(() =>
    {
        var json = new JsonObject { ["id"] = Snowflakes.Text(guild.Id) };
        if (isOutage)
            json["unavailable"] = true;
        _server.Gateway.Tell("GUILD_DELETE", json);
        if (isOutage)
            return 0;
        _server.World.Guilds.Remove(guild.Id);
        foreach (FakeChannel channel in _server.World.Channels.Values.Where(c => c.Guild == guild))
            channel.Denial = Denial.MissingAccess;
        return 0;
    });

    /// <summary>Forbids the bot to write to a channel, or (null) allows it again.</summary>
    public void Deny(FakeChannel channel, Denial? denial) => Locked(() => channel.Denial = denial);

    /// <summary>The bot may write to a channel, but not embed: messages with embeds are refused.</summary>
    public void ForbidEmbeds(FakeChannel channel) => Locked(() => channel.IsWithoutEmbeds = true);

    /// <summary>The messages of a channel as a reader sees them, oldest first.</summary>
    public IReadOnlyList<FakeMessage> Messages(FakeChannel channel) => Locked<IReadOnlyList<FakeMessage>>(() =>
        [.. channel.Messages.Values.OrderBy(message => message.Id)]);

    /// <summary>The channels and threads there are.</summary>
    public IReadOnlyList<FakeChannel> Channels => Locked<IReadOnlyList<FakeChannel>>(() =>
        [.. _server.World.Channels.Values]);

    /// <summary>The commands that were registered: global, or of a guild.</summary>
    public JsonArray Commands(FakeGuild? guild = null) => Locked(() => _server.Commands.Of(guild?.Id ?? 0));
}
