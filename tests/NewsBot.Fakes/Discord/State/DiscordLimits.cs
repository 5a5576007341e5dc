namespace NewsBot.Fakes.Discord.State;

/// <summary>How fast the bot may ask. Discord tells these only in its answers; the figures are ours.</summary>
public sealed record DiscordLimits
{
    /// <summary>Requests a second over all routes.</summary>
    public int Overall { get; init; } = 50;

    /// <summary>Messages to one channel in <see cref="MessageWindow"/>.</summary>
    public int Messages { get; init; } = 5;

    public TimeSpan MessageWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Requests of any other bucket in <see cref="OtherWindow"/>.</summary>
    public int Others { get; init; } = 20;

    public TimeSpan OtherWindow { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Invalid requests in ten minutes after which the address is banned.</summary>
    public int Invalid { get; init; } = 10_000;

    /// <summary>Sessions a day.</summary>
    public int Identifies { get; init; } = 1000;

    /// <summary>How long a nonce is remembered.</summary>
    public TimeSpan NonceWindow { get; init; } = TimeSpan.FromMinutes(2);
}
