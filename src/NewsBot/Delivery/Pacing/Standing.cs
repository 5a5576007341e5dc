using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Pacing;

/// <summary>
/// How a platform stands: whether it may be written to at all. It obeys a wait for the whole bot, and takes three chats
/// that are told to wait within ten seconds for one; pauses while no connection can be made; and wants an answer to a
/// harmless question after a revoked token, or after three requests in a row that were never answered.
/// </summary>
public sealed class Standing
{
    private const int SilentRequests = 3;
    private const int LimitedChats = 3;
    private static readonly TimeSpan LimitedSpan = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private readonly Queue<(string Chat, TimeSpan When)> _limited = [];
    private int _unconnected;
    private int _silent;
    private TimeSpan _pausedUntil;

    /// <summary>Nothing is sent before; survives a restart.</summary>
    public DateTimeOffset HoldUntil { get; set; }

    /// <summary>True while the token is refused.</summary>
    public bool IsRevoked { get; private set; }

    /// <summary>True where nothing is sent until a harmless question was answered.</summary>
    public bool MustProbe => IsRevoked || _silent >= SilentRequests;

    /// <summary>True where requests may go out.</summary>
    public bool IsOpen(TimeSpan elapsed, DateTimeOffset now) =>
        !MustProbe && elapsed >= _pausedUntil && now >= HoldUntil;

    /// <summary>The harmless question was answered.</summary>
    public void Answered() => (IsRevoked, _silent, _unconnected, _pausedUntil) = (false, 0, 0, TimeSpan.Zero);

    /// <summary>Takes note of an outcome.</summary>
    /// <param name="chat">The chat it was for.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="elapsed">The moment, on a clock that is never put.</param>
    /// <param name="now">The same moment.</param>
    /// <returns>True where the whole bot has to be slower from now on.</returns>
    public bool Hear(string chat, SendOutcome outcome, TimeSpan elapsed, DateTimeOffset now)
    {
        _silent = outcome is SendOutcome.Unknown ? _silent + 1 : 0;
        _unconnected = outcome is SendOutcome.NotSent ? _unconnected + 1 : 0;
        if (_unconnected > 0)
            _pausedUntil = elapsed + Pause(_unconnected);
        IsRevoked |= outcome is SendOutcome.Revoked;
        return outcome is SendOutcome.Limited limit && IsForAll(chat, limit, elapsed) && Hold(now + limit.RetryAfter);
    }

    private static TimeSpan Pause(int failures)
    {
        TimeSpan pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures - 1, 10)));
        return pause < LongestPause ? pause : LongestPause;
    }

    private bool Hold(DateTimeOffset until)
    {
        HoldUntil = until > HoldUntil ? until : HoldUntil;
        return true;
    }

    private bool IsForAll(string chat, SendOutcome.Limited limit, TimeSpan elapsed)
    {
        if (limit.IsForAll)
            return true;
        while (_limited.TryPeek(out (string Chat, TimeSpan When) oldest) && elapsed - oldest.When > LimitedSpan)
            _limited.Dequeue();
        _limited.Enqueue((chat, elapsed));
        return _limited.Select(one => one.Chat).Distinct(StringComparer.Ordinal).Count() >= LimitedChats;
    }
}
