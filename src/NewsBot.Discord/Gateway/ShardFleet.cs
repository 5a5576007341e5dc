using NewsBot.Discord.Payloads;

namespace NewsBot.Discord.Gateway;

/// <summary>All shards of the bot, as many as Discord recommends at the start. The worst one counts.</summary>
internal sealed class ShardFleet(IDiscordSink sink, EventPump pump) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private Shard[] _shards = [];
    private Task _running = Task.CompletedTask;

    /// <summary>The application the commands belong to, once a shard was ready.</summary>
    public ulong? ApplicationId { get; private set; }

    public DiscordConnectionState State { get; private set; } = DiscordConnectionState.Connecting;

    public void Start(ShardContext context, int count)
    {
        ShardContext own = context with { Dispatch = Take, Changed = Changed };
        _shards = [.. Enumerable.Range(0, count).Select(id => new Shard(own, id, count))];
        _running = Task.WhenAll([pump.RunAsync(_stop.Token), .. _shards.Select(shard => shard.RunAsync(_stop.Token))]);
    }

    /// <summary>The token was refused before there was a shard.</summary>
    public void Refuse(string reason)
    {
        State = DiscordConnectionState.Failed;
        sink.OnStateChanged(State, reason);
    }

    /// <summary>Returns when all shards are ready for the first time.</summary>
    /// <exception cref="DiscordException">One was refused for good.</exception>
    public Task ReadyAsync(CancellationToken cancellation) => _ready.Task.WaitAsync(cancellation);

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ready.TrySetCanceled(CancellationToken.None);
    }

    public void Dispose() => _stop.Dispose();

    private void Take(GatewayEvent told)
    {
        if (told.Name == "READY")
            ApplicationId = told.Data.At("application").Id("id") ?? ApplicationId;
        pump.Post(told);
    }

    private void Changed(ShardChange change)
    {
        lock (_gate)
        {
            DiscordConnectionState worst = Worst();
            if (worst == State)
                return;
            State = worst;
            sink.OnStateChanged(worst, change.Reason);
        }

        if (State == DiscordConnectionState.Ready)
        {
            _ready.TrySetResult();
        }
        else if (State == DiscordConnectionState.Failed)
        {
            _ready.TrySetException(new DiscordException(
                change.Code == 401 ? DiscordErrorKind.Unauthorized : DiscordErrorKind.Fatal,
                DiscordOutcome.Refused,
                "Discord refuses the connection for good: " + change.Reason)
            {
                Code = change.Code,
            });
        }
    }

    private DiscordConnectionState Worst()
    {
        DiscordConnectionState[] states = [.. _shards.Select(shard => shard.State)];
        return states.Contains(DiscordConnectionState.Failed) ? DiscordConnectionState.Failed
            : states.All(state => state == DiscordConnectionState.Stopped) ? DiscordConnectionState.Stopped
            : states.All(state => state == DiscordConnectionState.Ready) ? DiscordConnectionState.Ready
            : states.Contains(DiscordConnectionState.Reconnecting) ? DiscordConnectionState.Reconnecting
            : DiscordConnectionState.Connecting;
    }
}
