namespace NewsBot.Fakes.Telegram.State;

/// <summary>How fast the bot may write. Sources: Telegram's FAQ for bots; bursts are tolerated as it says.</summary>
public sealed record TelegramLimits
{
    /// <summary>Messages a second, over all chats.</summary>
    public int Overall { get; init; } = 30;

    /// <summary>Messages a second in one chat.</summary>
    public int PerChat { get; init; } = 1;

    /// <summary>Messages a minute in one group or supergroup.</summary>
    public int PerGroupMinute { get; init; } = 20;

    /// <summary>Early arrival that is forgiven: a network does not keep the beat.</summary>
    public TimeSpan Slack { get; init; } = TimeSpan.FromMilliseconds(100);
}

/// <summary>
/// Sliding windows: in each no more messages than its rate says. A call while a chat or everyone must wait doubles the
/// wait.
/// </summary>
internal sealed class RateLimits(TelegramLimits limits, TimeProvider clock)
{
    private const long Everyone = 0;
    private readonly Dictionary<(long Chat, TimeSpan Window), Queue<DateTimeOffset>> _counted = [];
    private readonly Dictionary<long, (DateTimeOffset Until, int Seconds)> _holds = [];

    /// <summary>How many calls came while they had been told to wait.</summary>
    public int Impatient { get; private set; }

    /// <summary>Counts one message; null, or the seconds to wait, and then it is not counted.</summary>
    public int? Ask(FakeChat chat)
    {
        if (Held(Everyone) is { } all)
            return all;
        if (Held(chat.Id) is { } held)
            return held;
        List<Rate> rates = Rates(chat);
        foreach (Rate rate in rates)
        {
            Queue<DateTimeOffset> counted = Counted(rate);
            if (counted.Count >= rate.Count)
            {
                TimeSpan wait = counted.Peek() + rate.Window - clock.GetUtcNow();
                return Hold(rate.Key, Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));
            }
        }

        foreach (Rate rate in rates)
            Counted(rate).Enqueue(clock.GetUtcNow());
        return null;
    }

    /// <summary>Makes a chat, or with null everyone, wait; says how long.</summary>
    public int Hold(long? chat, int seconds)
    {
        _holds[chat ?? Everyone] = (clock.GetUtcNow().AddSeconds(seconds), seconds);
        return seconds;
    }

    private int? Held(long key)
    {
        if (!_holds.TryGetValue(key, out var hold) || hold.Until <= clock.GetUtcNow())
            return null;
        Impatient++;
        return Hold(key, (int)Math.Min(2L * hold.Seconds, 86_400));
    }

    private Queue<DateTimeOffset> Counted(Rate rate)
    {
        (long, TimeSpan) key = (rate.Key, rate.Window);
        if (!_counted.TryGetValue(key, out Queue<DateTimeOffset>? counted))
            _counted[key] = counted = new Queue<DateTimeOffset>();
        DateTimeOffset since = clock.GetUtcNow() - rate.Window + limits.Slack;
        while (counted.TryPeek(out DateTimeOffset at) && at <= since)
            counted.Dequeue();
        return counted;
    }

    private List<Rate> Rates(FakeChat chat)
    {
        List<Rate> rates =
        [
            new(Everyone, limits.Overall, TimeSpan.FromSeconds(1)),
            new(chat.Id, limits.PerChat, TimeSpan.FromSeconds(1)),
        ];
        if (chat.Kind is ChatKind.Group or ChatKind.Supergroup)
            rates.Add(new Rate(chat.Id, limits.PerGroupMinute, TimeSpan.FromMinutes(1)));
        return rates;
    }

    private sealed record Rate(long Key, int Count, TimeSpan Window);
}
