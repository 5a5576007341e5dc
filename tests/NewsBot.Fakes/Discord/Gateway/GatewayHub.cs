using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord.Gateway;

/// <summary>All sessions and connections of the gateway. Safe for concurrent use.</summary>
internal sealed class GatewayHub(BotIdentity bot, DiscordLimits limits, TimeProvider clock)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);
    private readonly List<GatewayConnection> _live = [];
    private readonly List<GatewayLine> _lines = [];
    private readonly Queue<GatewayManner> _manners = new();
    private readonly Queue<DateTimeOffset> _identifies = new();
    private int _connections;

    public int Shards { get; set; } = 1;

    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>Intents the bot is not allowed.</summary>
    public int Disallowed { get; set; } = (1 << 1) | (1 << 8) | (1 << 15);

    /// <summary>The guilds there are, as GUILD_CREATE tells them.</summary>
    public Func<IReadOnlyList<JsonObject>> Guilds { get; set; } = () => [];

    public string Token => bot.Token;

    public TimeProvider Clock => clock;

    public IReadOnlyList<GatewayLine> Lines => Locked<IReadOnlyList<GatewayLine>>(() => [.. _lines]);

    public void Expect(GatewayManner manner) => Locked(() => _manners.Enqueue(manner));

    public GatewayManner NextManner() =>
        Locked(() => _manners.TryDequeue(out GatewayManner? manner) ? manner : new GatewayManner());

    public void Note(int connection, string what) =>
        Locked(() => _lines.Add(new GatewayLine(connection, clock.GetUtcNow(), what)));

    public int Open(GatewayConnection connection) => Locked(() =>
    {
        _live.Add(connection);
        return ++_connections;
    });

    public void Closed(GatewayConnection connection) => Locked(() =>
    {
        _live.Remove(connection);
        foreach (GatewaySession session in _sessions.Values.Where(session => session.Connection == connection))
            session.Connection = null;
    });

    public void EachLive(Action<GatewayConnection> action)
    {
        foreach (GatewayConnection connection in Locked<GatewayConnection[]>(() => [.. _live]))
            action(connection);
    }

    /// <summary>An event, to the sessions that hear it.</summary>
    public void Tell(string name, JsonObject data) => Locked(() =>
    {
        bool isOfGuild = name.StartsWith("GUILD", StringComparison.Ordinal);
        ulong? guild = Id(data["guild_id"] ?? (isOfGuild ? data["id"] : null));
        foreach (GatewaySession session in _sessions.Values.Where(session => session.Hears(name, guild)))
            session.Tell(name, data);
    });

    /// <summary>What was told last is told once more, as a resume may do.</summary>
    public void Repeat() => Locked(() =>
    {
        foreach (GatewaySession session in _sessions.Values)
            session.Replay(session.Sequence - 1);
    });

    /// <summary>A new session; null where there were too many, or too fast.</summary>
    public GatewaySession? Begin(GatewayConnection connection, int intents, int shard, int shards)
    {
        // Before our lock: whoever tells an event holds the world's first.
        IReadOnlyList<JsonObject> guilds = Guilds();
        return Locked(() =>
        {
            var session = new GatewaySession($"session-{_sessions.Count + 1}", intents, shard, shards);
            return Begin(connection, session, guilds);
        });
    }

    private GatewaySession? Begin(
        GatewayConnection connection, GatewaySession session, IReadOnlyList<JsonObject> guilds)
    {
        DateTimeOffset now = clock.GetUtcNow();
        bool isTooFast = _identifies.Count > 0 && now - _identifies.Last() < Apart;
        _identifies.Enqueue(now);
        if (isTooFast || Remaining(now) < 0)
            return null;
        session.Connection = connection;
        _sessions.Add(session.Id, session);
        JsonObject[] heard = [.. guilds.Where(guild => session.Hears("GUILD_CREATE", Id(guild["id"])))];
        session.Tell("READY", session.Ready(bot, connection.ResumeUrl, heard));
        foreach (JsonObject guild in heard)
            session.Tell("GUILD_CREATE", guild);
        return session;
    }

    /// <summary>Takes a session up again; null where it is not known.</summary>
    public GatewaySession? Resume(GatewayConnection connection, string id, long after) => Locked(() =>
    {
        if (!_sessions.TryGetValue(id, out GatewaySession? session) || after > session.Sequence)
            return null;
        session.Connection = connection;
        session.Replay(after);
        session.Tell("RESUMED", []);
        return session;
    });

    public void Forget(string id) => Locked(() => _sessions.Remove(id));

    public JsonObject Info(string url) => Locked(() => new JsonObject
    {
        ["url"] = url,
        ["shards"] = Shards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = limits.Identifies,
            ["remaining"] = Math.Max(0, Remaining(clock.GetUtcNow())),
            ["reset_after"] = ResetAfter(clock.GetUtcNow()),
            ["max_concurrency"] = 1,
        },
    });

    private static ulong? Id(JsonNode? node) =>
        ulong.TryParse((string?)node, NumberStyles.None, CultureInfo.InvariantCulture, out ulong id) ? id : null;

    private int Remaining(DateTimeOffset now)
    {
        while (_identifies.TryPeek(out DateTimeOffset oldest) && now - oldest >= Day)
            _identifies.Dequeue();
        return limits.Identifies - _identifies.Count;
    }

    private long ResetAfter(DateTimeOffset now) =>
        _identifies.TryPeek(out DateTimeOffset oldest) ? (long)(oldest + Day - now).TotalMilliseconds : 0;

    private T Locked<T>(Func<T> work)
    {
        lock (_gate)
            return work();
    }

    private void Locked(Action work)
    {
        lock (_gate)
            work();
    }
}
