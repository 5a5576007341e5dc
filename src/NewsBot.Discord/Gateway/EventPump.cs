using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NewsBot.Discord.Payloads;

namespace NewsBot.Discord.Gateway;

/// <summary>Hands events to the sink: interactions beside one another and once each, places one by one.</summary>
internal sealed partial class EventPump(IDiscordSink sink, ILogger log)
{
    private const int Remembered = 4096;
    private readonly Channel<GatewayEvent> _events = Channel.CreateUnbounded<GatewayEvent>();
    private readonly RecentIds _interactions = new(Remembered);

    public void Post(GatewayEvent told) => _events.Writer.TryWrite(told);

    public async Task RunAsync(CancellationToken stop)
    {
        await foreach (GatewayEvent told in _events.Reader.ReadAllAsync(stop))
        {
            if (told.Name != "INTERACTION_CREATE")
                await GuardAsync(told.Name, () => TellAsync(told, sink, stop), stop);
            else if (InteractionReader.Read(told.Data) is { } interaction && _interactions.Add(interaction.Id))
                _ = GuardAsync(told.Name, () => sink.OnInteractionAsync(interaction, stop), stop);
        }
    }

    /// <summary>Tells the sink of a place; what is no event of a place is passed over.</summary>
    internal static Task TellAsync(GatewayEvent told, IDiscordSink sink, CancellationToken stop) => told.Name switch
    {
        "GUILD_CREATE" => TellAsync(PlaceReader.Guild(told.Data, isMember: true), sink, stop),
        "GUILD_DELETE" => TellAsync(PlaceReader.Guild(told.Data, isMember: false), sink, stop),
        "CHANNEL_CREATE" or "CHANNEL_UPDATE" or "THREAD_CREATE" or "THREAD_UPDATE" =>
            TellAsync(PlaceReader.Channel(told.Data), isDeleted: false, sink, stop),
        "CHANNEL_DELETE" or "THREAD_DELETE" => TellAsync(PlaceReader.Channel(told.Data), isDeleted: true, sink, stop),
        _ => Task.CompletedTask,
    };

    private static Task TellAsync(DiscordGuildChange? change, IDiscordSink sink, CancellationToken stop) =>
        change is null ? Task.CompletedTask : sink.OnGuildAsync(change, stop);

    private static Task TellAsync(
        DiscordChannel? channel, bool isDeleted, IDiscordSink sink, CancellationToken stop) => channel is null
        ? Task.CompletedTask
        : sink.OnChannelAsync(new DiscordChannelChange(channel, isDeleted), stop);

    [SuppressMessage("Design", "CA1031", Justification = "The edge of one event: the next is told.")]
    private async Task GuardAsync(string name, Func<Task> tell, CancellationToken stop)
    {
        try
        {
            // Off the pump at once, whatever the handler does before its first await.
            await Task.Run(tell, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop.
        }
        catch (Exception error)
        {
            Log.Failed(log, error, name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A handler of the Discord event {Event} failed.")]
        public static partial void Failed(ILogger log, Exception error, string @event);
    }
}
