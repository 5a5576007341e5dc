namespace NewsBot.Fakes.Telegram.State;

/// <summary>
/// One call that was accepted, written before it was answered: the chat it went to, the message it made or changed, and
/// its text as a reader sees it.
/// </summary>
public sealed record LedgerLine(
    long Number, DateTimeOffset At, string Method, long? Chat, long? Message, string? Text);

/// <summary>One call that was refused.</summary>
public sealed record RefusalLine(DateTimeOffset At, string Method, long? Chat, int Code, string Description);

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

    /// <summary>The messages that were sent, to one chat or to all, in order.</summary>
    public IReadOnlyList<LedgerLine> Sent(long? chat = null) =>
        [.. Accepted.Where(line =>
            line.Method is "sendMessage" or "sendPhoto" or "sendDocument" && (chat is null || line.Chat == chat))];

    internal void Accept(DateTimeOffset at, string method, long? chat, long? message, string? text)
    {
        lock (_gate)
            _accepted.Add(new LedgerLine(_accepted.Count + 1, at, method, chat, message, text));
    }

    internal void Refuse(RefusalLine line)
    {
        lock (_gate)
            _refused.Add(line);
    }
}
