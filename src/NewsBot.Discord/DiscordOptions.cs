namespace NewsBot.Discord;

/// <summary>How to reach Discord.</summary>
public sealed record DiscordOptions(string Token)
{
    public static readonly Uri DefaultApi = new("https://discord.com/api/v10/");

    /// <summary>With the version and a slash at the end.</summary>
    public Uri Api { get; init; } = DefaultApi;

    /// <summary>Discord wants <c>DiscordBot (address, version)</c>, and blocks what names itself otherwise.</summary>
    public string UserAgent { get; init; } = "DiscordBot (https://newsbot.invalid, 0.1.0)";

    /// <summary>What Discord tells: 1 is guilds and channels. Commands need none.</summary>
    public int Intents { get; init; } = 1;

    /// <summary>Of one request, with its answer.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Until the gateway has greeted.</summary>
    public TimeSpan HelloTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a call waits for a rate limit before it is given up unsent.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Requests a second over all routes. Discord allows 50; two are left for clocks that differ and for what is on
    /// its way.
    /// </summary>
    public int RequestsPerSecond { get; init; } = 48;

    /// <summary>
    /// Invalid requests (401, 403, 429) in ten minutes after which nothing is sent. At 10,000 Discord bans the
    /// address.
    /// </summary>
    public int InvalidRequests { get; init; } = 5_000;

    /// <inheritdoc/>
    public override string ToString() => $"Discord at {Api}";
}
