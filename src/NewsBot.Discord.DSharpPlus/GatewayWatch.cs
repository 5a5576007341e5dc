using NewsBot.Discord.Gateway;
using NewsBot.Discord.Payloads;

namespace NewsBot.Discord.DSharpPlus;

/// <summary>What is seen of the connection, handed to the sink. It is ready when no shard is missing.</summary>
internal sealed class GatewayWatch(IDiscordSink sink, EventPump pump, TimeProvider clock)
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private int _missing = 1;

    public DiscordConnectionState State { get; private set; }

    public ulong? ApplicationId { get; private set; }

    /// <summary>Told to stop: what happens to the connection from now on is not news.</summary>
    public bool IsOver { get; private set; }

    /// <summary>When a shard was ready last; its session had been asked for before.</summary>
    public DateTimeOffset LastReady { get; private set; }

    public void Expect(int shards) => _missing = shards;

    /// <exception cref="DiscordException">The connection was refused for good.</exception>
    public Task ReadyAsync(CancellationToken cancellation) => _ready.Task.WaitAsync(cancellation);

    public void Take(GatewayEvent told)
    {
        if (told.Name == "READY")
            ApplicationId = told.Data.At("application").Id("id") ?? ApplicationId;
        pump.Post(told);
    }

    /// <summary>A shard is ready.</summary>
    public void Arrived(string how)
    {
        LastReady = clock.GetUtcNow();
        if (Interlocked.Decrement(ref _missing) > 0)
            return;
        Change(DiscordConnectionState.Ready, how);
        _ready.TrySetResult();
    }

    /// <summary>A shard that was ready is no longer.</summary>
    public void Lost(string why)
    {
        Interlocked.Increment(ref _missing);
        if (!IsOver && State != DiscordConnectionState.Failed)
            Change(DiscordConnectionState.Reconnecting, why);
    }

    public void Refused(int? code)
    {
        var error = new DiscordException(
            DiscordErrorKind.Fatal, DiscordOutcome.Refused, "Discord refuses the connection for good.") { Code = code };
        Change(DiscordConnectionState.Failed, error.Message);
        _ready.TrySetException(error);
    }

    public void End()
    {
        IsOver = true;
        Change(DiscordConnectionState.Stopped, null);
        _ready.TrySetCanceled(CancellationToken.None);
    }

    public void Change(DiscordConnectionState state, string? reason)
    {
        lock (_gate)
        {
            if (State == state)
                return;
            State = state;
            sink.OnStateChanged(state, reason);
        }
    }
}
