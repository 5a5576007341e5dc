using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Requests;

namespace NewsBot.Fakes.Telegram.State;

/// <summary>
/// What the bot has not confirmed yet. One consumer at a time: a new poll ends the one that waits. Used under the gate
/// of the world.
/// </summary>
internal sealed class Updates(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly string[] OnDemand = ["chat_member", "message_reaction", "message_reaction_count"];
    private readonly SortedDictionary<long, (DateTimeOffset At, JsonObject Json)> _pending = [];
    private static readonly TimeSpan Haste = TimeSpan.FromSeconds(0.5);
    private TaskCompletionSource? _waiting;
    private (long Offset, DateTimeOffset At) _asked = (-1, default);

    public string[] Allowed { get; set; } = [];

    /// <summary>How many polls have come; each confirms what lies before its offset.</summary>
    public int Polls { get; private set; }

    public int Pending => _pending.Count;

    /// <summary>The number of the next update.</summary>
    public long Next { get; set; } = 1000;

    /// <summary>An update of a kind, unless the bot has not asked for the kind.</summary>
    public void Add(string kind, JsonObject payload)
    {
        bool isWanted = Allowed.Length == 0 ? !OnDemand.Contains(kind) : Allowed.Contains(kind);
        if (!isWanted)
            return;
        long id = Next++;
        _pending.Add(id, (clock.GetUtcNow(), new JsonObject { ["update_id"] = id, [kind] = payload }));
        _waiting?.TrySetResult();
    }

    /// <summary>Confirms all before the offset; a negative one keeps only so many of the last.</summary>
    public void Confirm(long offset)
    {
        long first = offset >= 0 || _pending.Count == 0
            ? offset
            : _pending.Keys.Skip(Math.Max(0, _pending.Count + (int)Math.Max(offset, -1000))).First();
        DateTimeOffset oldest = clock.GetUtcNow() - Lifetime;
        foreach (long id in _pending.Where(p => p.Key < first || p.Value.At < oldest).Select(p => p.Key).ToArray())
            _pending.Remove(id);
    }

    /// <summary>A webhook took it.</summary>
    public void Remove(long id) => _pending.Remove(id);

    /// <summary>Whether the same offset was asked for half a second ago or less: then one update is given.</summary>
    public bool IsHasty(long offset)
    {
        DateTimeOffset now = clock.GetUtcNow();
        bool isHasty = _asked.Offset == offset && now - _asked.At < Haste;
        _asked = (offset, now);
        return isHasty;
    }

    public void Drop() => _pending.Clear();

    public JsonArray Take(int limit) => [.. _pending.Values.Take(limit).Select(update => update.Json.DeepClone())];

    /// <summary>Becomes the one consumer. The task ends with an update, or fails with the 409.</summary>
    public TaskCompletionSource Wait()
    {
        Polls++;
        End("terminated by other getUpdates request; make sure that only one bot instance is running");
        return _waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Leave(TaskCompletionSource consumer)
    {
        if (_waiting == consumer)
            _waiting = null;
    }

    public void End(string reason)
    {
        _waiting?.TrySetException(new RefusalException(409, "Conflict: " + reason));
        _waiting = null;
    }
}
