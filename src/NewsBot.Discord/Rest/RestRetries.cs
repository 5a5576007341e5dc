namespace NewsBot.Discord.Rest;

/// <summary>Which failed requests are sent again, and when: only what does no harm twice.</summary>
internal sealed class RestRetries(Jitter jitter)
{
    private const int Attempts = 4;
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestLimit = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait before the next attempt; null where there is none.</summary>
    public TimeSpan? After(RestCall call, DiscordException error, int attempt)
    {
        if (!call.IsRepeatable || attempt >= Attempts)
            return null;
        return error.Kind switch
        {
            DiscordErrorKind.RateLimited when error.RetryAfter <= LongestLimit => error.RetryAfter,
            DiscordErrorKind.Transient => jitter.Backoff(attempt - 1, LongestBackoff),
            _ => null,
        };
    }
}
