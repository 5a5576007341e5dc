using NewsBot.Fakes.Discord.Requests;

namespace NewsBot.Fakes.Discord.Faults;

/// <summary>What is to go wrong next.</summary>
internal sealed class FaultQueue
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];

    public void Add(DiscordFault fault, string? route, ulong? channel, int times)
    {
        lock (_gate)
            _planned.Add(new Planned(fault, route, channel) { Left = times });
    }

    public void Clear()
    {
        lock (_gate)
            _planned.Clear();
    }

    /// <summary>The fault planned for a request; what connects and probes is hit only where named.</summary>
    public DiscordFault? Take(Call call)
    {
        lock (_gate)
        {
            Planned? planned = _planned.FirstOrDefault(p => p.Hits(call));
            if (planned is not null && --planned.Left == 0)
                _planned.Remove(planned);
            return planned?.Fault;
        }
    }

    private sealed record Planned(DiscordFault Fault, string? Route, ulong? Channel)
    {
        public int Left { get; set; }

        public bool Hits(Call call) =>
            (Route is null ? call.Route.Path is not "/gateway/bot" and not "/users/@me" : Route == call.Route.Name)
            && (Channel is null || Channel == call.Channel);
    }
}
