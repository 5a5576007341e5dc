namespace NewsBot.Discord;

/// <summary>
/// What Discord tells the bot. An interaction is handled beside others; what becomes of guilds and channels is told in
/// order, one by one. An exception is logged and stops nothing.
/// </summary>
public interface IDiscordSink
{
    /// <summary>Somebody used a command, pressed a button or types an option. Each is told once.</summary>
    Task OnInteractionAsync(DiscordInteraction interaction, CancellationToken cancellation);

    /// <summary>The bot is in a guild, or no longer. Told for every guild after each start.</summary>
    Task OnGuildAsync(DiscordGuildChange change, CancellationToken cancellation);

    /// <summary>A channel or thread was made, changed or deleted.</summary>
    Task OnChannelAsync(DiscordChannelChange change, CancellationToken cancellation);

    /// <summary>Must return at once.</summary>
    void OnStateChanged(DiscordConnectionState state, string? reason);
}
