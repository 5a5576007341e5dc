using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord.Gateway;

/// <summary>A session: it outlives its connections, and keeps its events for those who resume it.</summary>
internal sealed class GatewaySession(string id, int intents, int shard, int shards)
{
    private readonly List<(long Sequence, JsonObject Frame)> _told = [];

    public string Id => id;

    public long Sequence => _told.Count == 0 ? 0 : _told[^1].Sequence;

    public GatewayConnection? Connection { get; set; }

    /// <summary>Whether a guild's events come to this shard.</summary>
    public bool Hears(string name, ulong? guild)
    {
        bool isGuildEvent = name.StartsWith("GUILD", StringComparison.Ordinal)
            || name.StartsWith("CHANNEL", StringComparison.Ordinal)
            || name.StartsWith("THREAD", StringComparison.Ordinal);
        bool isMine = guild is null ? shard == 0 : (int)((guild.Value >> 22) % (ulong)shards) == shard;
        return isMine && (!isGuildEvent || (intents & 1) != 0);
    }

    public void Tell(string name, JsonObject data)
    {
        long sequence = Sequence + 1;
        var frame = new JsonObject { ["op"] = 0, ["s"] = sequence, ["t"] = name, ["d"] = data.DeepClone() };
        _told.Add((sequence, frame));
        Connection?.Post(frame, name);
    }

    public void Replay(long after)
    {
        foreach ((long sequence, JsonObject frame) in _told)
        {
            if (sequence > after)
                Connection?.Post(frame, "again " + (string)frame["t"]!);
        }
    }

    public JsonObject Ready(BotIdentity bot, string resumeUrl, IEnumerable<JsonObject> guilds) => new()
    {
        ["v"] = 10,
        ["user"] = bot.User(),
        ["guilds"] = new JsonArray([.. guilds.Select(guild =>
            (JsonNode)new JsonObject { ["id"] = (string?)guild["id"], ["unavailable"] = true })]),
        ["session_id"] = id,
        ["resume_gateway_url"] = resumeUrl,
        ["shard"] = new JsonArray(shard, shards),
        ["private_channels"] = new JsonArray(),
        ["application"] = new JsonObject { ["id"] = Snowflakes.Text(bot.Application), ["flags"] = 0 },
    };
}
