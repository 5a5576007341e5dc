using Telegram.Bot.Exceptions;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>How long to wait after a call that failed, and what to tell of it.</summary>
/// <param name="Wait">Until the next try.</param>
/// <param name="IsConflict">True where another program uses the token.</param>
public sealed record CallPause(TimeSpan Wait, bool IsConflict)
{
    private const double Longest = 30;
    private const double LongestConflict = 60;

    /// <summary>The pause after a failure.</summary>
    /// <param name="error">How the call ended.</param>
    /// <param name="failures">How many calls in a row have failed, this one included.</param>
    /// <exception cref="TelegramTokenException">Waiting does not help.</exception>
    public static CallPause After(Exception error, int failures) => error switch
    {
        ApiRequestException { ErrorCode: 401 or 404 } => throw new TelegramTokenException(),
        ApiRequestException { ErrorCode: 409 } => new(Doubled(5, failures, LongestConflict), true),
        ApiRequestException { ErrorCode: 429, Parameters.RetryAfter: { } seconds } =>
            new(TimeSpan.FromSeconds(Math.Max(1, seconds)), false),
        _ => new(Doubled(1, failures, Longest), false),
    };

    private static TimeSpan Doubled(double first, int failures, double most) =>
        TimeSpan.FromSeconds(Math.Min(most, first * Math.Pow(2, Math.Min(failures, 10) - 1)));
}
