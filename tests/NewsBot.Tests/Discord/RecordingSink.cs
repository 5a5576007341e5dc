using System.Collections.Concurrent;
using NewsBot.Discord;

namespace NewsBot.Tests.Discord;

/// <summary>Keeps what it is told, and handles interactions as the test says.</summary>
internal sealed class RecordingSink : IDiscordSink
{
    public ConcurrentQueue<DiscordInteraction> Interactions { get; } = new();

    public ConcurrentQueue<DiscordGuildChange> Guilds { get; } = new();

    public ConcurrentQueue<DiscordChannelChange> Channels { get; } = new();

    public ConcurrentQueue<DiscordConnectionState> States { get; } = new();

    public Func<DiscordInteraction, Task> Handle { get; set; } = _ => Task.CompletedTask;

    public Task OnInteractionAsync(DiscordInteraction interaction, CancellationToken cancellation)
    {
        Interactions.Enqueue(interaction);
        return Handle(interaction);
    }

    public Task OnGuildAsync(DiscordGuildChange change, CancellationToken cancellation)
    {
        Guilds.Enqueue(change);
        return Task.CompletedTask;
    }

    public Task OnChannelAsync(DiscordChannelChange change, CancellationToken cancellation)
    {
        Channels.Enqueue(change);
        return Task.CompletedTask;
    }

    public void OnStateChanged(DiscordConnectionState state, string? reason) => States.Enqueue(state);
}
