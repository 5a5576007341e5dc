using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Pacing;

/// <summary>
/// The pace of each chat. A chat that was quiet long enough is forgotten, so that it costs no memory.
/// </summary>
/// <param name="pace">How fast a chat of each kind may be written to.</param>
public sealed class ChatPaces(PlatformPace pace)
{
    private const int SweepAt = 20_000;
    private readonly Dictionary<long, Gcra> _lines = [];

    /// <summary>When the chat may be written to.</summary>
    public TimeSpan Earliest(long chat, ChatKind kind, TimeSpan now) =>
        _lines.GetValueOrDefault(chat).Earliest(now, Of(kind).Interval, Of(kind).Burst);

    /// <summary>Says that a message goes to the chat at <paramref name="moment"/>.</summary>
    public void Take(long chat, ChatKind kind, TimeSpan moment)
    {
        if (_lines.Count >= SweepAt)
            Sweep(moment);
        _lines[chat] = _lines.GetValueOrDefault(chat).After(moment, Of(kind).Interval);
    }

    private ChatPace Of(ChatKind kind) => kind == ChatKind.Private ? pace.PrivateChat : pace.Group;

    private void Sweep(TimeSpan now)
    {
        foreach ((long chat, Gcra line) in _lines)
        {
            if (line.Next <= now)
                _lines.Remove(chat);
        }
    }
}
