namespace NewsBot.Fakes.Telegram.State;

/// <summary>How fast the bot may write. Sources: Telegram's FAQ for bots; bursts are tolerated as it says.</summary>
public sealed record TelegramLimits
{
    /// <summary>Messages a second, over all chats.</summary>
    public int Overall { get; init; } = 30;

    /// <summary>Messages a second in one chat.</summary>
    public double PerChat { get; init; } = 1;

    /// <summary>Messages a minute in one group or supergroup.</summary>
    public int PerGroupMinute { get; init; } = 20;

    /// <summary>Early arrival that is forgiven in one chat: a network does not keep the beat.</summary>
    public TimeSpan Slack { get; init; } = TimeSpan.FromMilliseconds(100);
}

/// <summary>
/// The rates as generic cells: each key has a time at which its next message is due, and bursts may run ahead of it.
/// A call while a key must wait doubles the wait.
/// </summary>
internal sealed class RateLimits(TelegramLimits limits, TimeProvider clock)
{
    private const long Everyone = 0;
    private readonly Dictionary<(long Chat, string Rate), DateTimeOffset> _due = [];
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
            TimeSpan wait = Due(rate) - rate.Ahead - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
                return Hold(rate.Key, Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));
        }

        foreach (Rate rate in rates)
            _due[(rate.Key, rate.Name)] = Due(rate) + rate.Interval;
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

    private DateTimeOffset Due(Rate rate)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return _due.TryGetValue((rate.Key, rate.Name), out DateTimeOffset due) && due > now ? due : now;
    }

    private List<Rate> Rates(FakeChat chat)
    {
        TimeSpan all = TimeSpan.FromSeconds(1.0 / limits.Overall);
        List<Rate> rates =
        [
            new(Everyone, "all", all, TimeSpan.FromSeconds(1) - all),
            new(chat.Id, "chat", TimeSpan.FromSeconds(1 / limits.PerChat), limits.Slack),
        ];
        if (chat.Kind is ChatKind.Group or ChatKind.Supergroup)
        {
            TimeSpan one = TimeSpan.FromMinutes(1.0 / limits.PerGroupMinute);
            rates.Add(new Rate(chat.Id, "group", one, TimeSpan.FromMinutes(1) - one));
        }

        return rates;
    }

    private sealed record Rate(long Key, string Name, TimeSpan Interval, TimeSpan Ahead);
}
