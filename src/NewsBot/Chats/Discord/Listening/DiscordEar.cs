using NewsBot.Discord;

namespace NewsBot.Chats.Discord.Listening;

/// <summary>What one connection hears.</summary>
internal sealed partial class DiscordEar(InteractionDesk interactions, PlaceDesk places, ILogger log) : IDiscordSink
{
    private readonly TaskCompletionSource<string> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends, with the reason, when Discord refuses the connection for good.</summary>
    public Task<string> Failed => _failed.Task;

    /// <inheritdoc/>
    public Task OnInteractionAsync(DiscordInteraction interaction, CancellationToken cancellation) =>
        interactions.HandleAsync(interaction, cancellation);

    /// <inheritdoc/>
    public Task OnGuildAsync(DiscordGuildChange change, CancellationToken cancellation) =>
        places.FollowAsync(change, cancellation);

    /// <inheritdoc/>
    public Task OnChannelAsync(DiscordChannelChange change, CancellationToken cancellation) =>
        places.FollowAsync(change, cancellation);

    /// <inheritdoc/>
    public void OnStateChanged(DiscordConnectionState state, string? reason)
    {
        Log.State(log, state, reason);
        if (state == DiscordConnectionState.Failed)
            _failed.TrySetResult(reason ?? "Discord refuses the connection.");
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Discord: {State} {Reason}")]
        public static partial void State(ILogger log, DiscordConnectionState state, string? reason);
    }
}
