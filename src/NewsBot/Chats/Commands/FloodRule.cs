namespace NewsBot.Chats.Commands;

/// <summary>What is done with one more request.</summary>
public enum FloodVerdict
{
    /// <summary>It is carried out.</summary>
    Allowed,

    /// <summary>It is too much, and that is said once.</summary>
    Notice,

    /// <summary>It is too much, and that has been said.</summary>
    Silent,
}

/// <summary>
/// How much may be asked: a person once a second (three at once after a pause), a chat five times in ten seconds. A
/// flood gets one notice. Pure but for what it remembers of the last minutes.
/// </summary>
public sealed class FloodRule
{
    private const int MostKept = 20_000;
    private static readonly Allowance Person = new(TimeSpan.FromSeconds(1), 3);
    private static readonly Allowance Chat = new(TimeSpan.FromSeconds(2), 5);
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, DateTimeOffset> _free = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _told = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Judges one request, and counts it where it is allowed.</summary>
    /// <param name="chat">Names the chat.</param>
    /// <param name="person">Names the person within the platform.</param>
    /// <param name="now">When.</param>
    public FloodVerdict Judge(string chat, string person, DateTimeOffset now)
    {
        lock (_lock)
        {
            Forget(now);
            if (Next("person " + person, Person, now) is { } one && Next("chat " + chat, Chat, now) is { } all)
            {
                _free["person " + person] = one;
                _free["chat " + chat] = all;
                return FloodVerdict.Allowed;
            }

            bool told = _told.TryGetValue(chat, out DateTimeOffset last) && now - last < Calm;
            _told[chat] = now;
            return told ? FloodVerdict.Silent : FloodVerdict.Notice;
        }
    }

    /// <summary>The moment to which one more request fills the allowance; null where it is full.</summary>
    private DateTimeOffset? Next(string who, Allowance allowance, DateTimeOffset now)
    {
        DateTimeOffset filled = _free.TryGetValue(who, out DateTimeOffset until) && until > now ? until : now;
        DateTimeOffset next = filled + allowance.Each;
        return next - now > allowance.Each * allowance.Burst ? null : next;
    }

    private void Forget(DateTimeOffset now)
    {
        if (_free.Count + _told.Count < MostKept)
            return;
        foreach ((string who, _) in _free.Where(entry => entry.Value <= now).ToArray())
            _free.Remove(who);
        foreach ((string chat, _) in _told.Where(entry => now - entry.Value >= Calm).ToArray())
            _told.Remove(chat);
    }

    private sealed record Allowance(TimeSpan Each, int Burst);
}
