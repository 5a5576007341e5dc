using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.Requests;

namespace NewsBot.Fakes.Discord.State;

/// <summary>All guilds, channels, messages and interactions. Everything is done under <see cref="Gate"/>.</summary>
internal sealed class World(TimeProvider clock)
{
    public Lock Gate { get; } = new();

    public Snowflakes Ids { get; } = new(clock);

    public Dictionary<ulong, FakeGuild> Guilds { get; } = [];

    public Dictionary<ulong, FakeChannel> Channels { get; } = [];

    public Dictionary<ulong, FakeUser> Users { get; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public FakeChannel AddChannel(FakeGuild guild, string name, int kind, ulong? parent = null, ulong? id = null)
    {
        var channel = new FakeChannel(id ?? Ids.Next(), guild, name, kind) { Parent = parent };
        Channels.Add(channel.Id, channel);
        return channel;
    }

    /// <exception cref="RefusalException">There is none, or the bot may not see it.</exception>
    public FakeChannel Channel(ulong id)
    {
        FakeChannel channel = Channels.GetValueOrDefault(id) ?? throw RefusalException.Unknown("Channel", 10003);
        if (channel.Denial is { Code: 50001 } denial)
            throw new RefusalException(denial.Status, denial.Code, denial.Message);
        return channel;
    }

    /// <exception cref="RefusalException">There is none, or the bot may not write to it.</exception>
    public FakeChannel Writable(ulong id, JsonObject? message = null)
    {
        FakeChannel channel = Channel(id);
        bool isForbidden = channel.IsWithoutEmbeds && message?["embeds"] is JsonArray { Count: > 0 };
        return (isForbidden ? Denial.MissingPermissions : channel.Denial) is { } denial
            ? throw new RefusalException(denial.Status, denial.Code, denial.Message)
            : channel;
    }

    public static FakeMessage Message(FakeChannel channel, ulong id) =>
        channel.Messages.GetValueOrDefault(id) ?? throw RefusalException.Unknown("Message", 10008);
}
