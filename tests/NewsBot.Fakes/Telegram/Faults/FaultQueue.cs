using NewsBot.Fakes.Telegram.Requests;

namespace NewsBot.Fakes.Telegram.Faults;

/// <summary>What is to go wrong next.</summary>
internal sealed class FaultQueue
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];

    public void Add(TelegramFault fault, string? method, long? chat, int times)
    {
        lock (_gate)
            _planned.Add(new Planned(fault, method, chat) { Left = times });
    }

    public void Clear()
    {
        lock (_gate)
            _planned.Clear();
    }

    /// <summary>The fault planned for a call, and the chat it was limited to; a poll only where named.</summary>
    public (TelegramFault Fault, long? Chat)? Take(Call call)
    {
        lock (_gate)
        {
            Planned? planned = _planned.FirstOrDefault(p => p.Hits(call));
            if (planned is null)
                return null;
            if (--planned.Left == 0)
                _planned.Remove(planned);
            return (planned.Fault, planned.Chat);
        }
    }

    private sealed record Planned(TelegramFault Fault, string? Method, long? Chat)
    {
        public int Left { get; set; }

        public bool Hits(Call call) =>
            (Method is null ? call.Method != "getUpdates" : Method == call.Method)
            && (Chat is null || Chat == call.Chat);
    }
}
