using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord.State;

/// <summary>
/// One request that was accepted, written before it was answered: the channel it went to, the message it made or
/// changed, and that message's content.
/// </summary>
public sealed record LedgerLine(
    long Number, DateTimeOffset At, string Route, ulong? Channel, ulong? Message, string? Content)
{
    /// <summary>What was sent.</summary>
    public JsonNode? Body { get; init; }
}

/// <summary>One request that was refused, or that a fault swallowed.</summary>
public sealed record RefusalLine(DateTimeOffset At, string Route, ulong? Channel, int Status, int Code, string Message);

/// <summary>What really happened, whatever the bot was told. Safe to read at any time.</summary>
public sealed class Ledger
{
    private readonly Lock _gate = new();
    private readonly List<LedgerLine> _accepted = [];
    private readonly List<RefusalLine> _refused = [];

    public IReadOnlyList<LedgerLine> Accepted
    {
        get
        {
            lock (_gate)
                return [.. _accepted];
        }
    }

    public IReadOnlyList<RefusalLine> Refused
    {
        get
        {
            lock (_gate)
                return [.. _refused];
        }
    }

    /// <summary>The messages that were posted, to one channel or to all, in order; each once.</summary>
    public IReadOnlyList<LedgerLine> Sent(ulong? channel = null) => [.. Accepted
        .Where(line => line.Route == "POST /channels/{channel_id}/messages" && line.Message is not null)
        .Where(line => channel is null || line.Channel == channel)
        .DistinctBy(line => line.Message)];

    /// <summary>The accepted requests of a route, such as <c>PUT /applications/{application_id}/commands</c>.</summary>
    public IReadOnlyList<LedgerLine> Of(string route) => [.. Accepted.Where(line => line.Route == route)];

    internal void Accept(LedgerLine line)
    {
        lock (_gate)
            _accepted.Add(line with { Number = _accepted.Count + 1 });
    }

    internal void Refuse(RefusalLine line)
    {
        lock (_gate)
            _refused.Add(line);
    }
}
