using NewsBot.Discord.Gateway;
using NewsBot.Discord.Payloads;

namespace NewsBot.Discord.DSharpPlus;

/// <summary>What is seen of the connection, handed to the sink. It is ready when no shard is missing.</summary>
internal sealed class GatewayWatch(IDiscordSink sink, EventPump pump)
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private int _missing = 1;

    public DiscordConnectionState State { get; private set; }

    public ulong? ApplicationId { get; private set; }

    /// <summary>Told to stop: what happens to the connection from now on is not news.</summary>
    public bool IsOver { get; private set; }

    public void Expect(int shards) => _missing = shards;

    /// <exception cref="DiscordException">The connection was refused for good.</exception>
    public Task ReadyAsync(CancellationToken cancellation) => _ready.Task.WaitAsync(cancellation);

    public void Take(GatewayEvent told)
    {
        if (told.Name == "READY")
            ApplicationId = told.Data.At("application").Id("id") ?? ApplicationId;
        if (told.Name is "READY" or "RESUMED")
            Arrived(told.Name);
        pump.Post(told);
    }

    public void Lost(string why) => Left(DiscordConnectionState.Reconnecting, why);

    public void Refused(int? code)
    {
        var error = new DiscordException(
            DiscordErrorKind.Fatal, DiscordOutcome.Refused, "Discord refuses the connection for good.") { Code = code };
        Left(DiscordConnectionState.Failed, error.Message);
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

    private void Arrived(string how)
    {
        if (Interlocked.Decrement(ref _missing) > 0)
            return;
        Change(DiscordConnectionState.Ready, how);
        _ready.TrySetResult();
    }

    private void Left(DiscordConnectionState state, string why)
    {
        if (IsOver)
            return;
        Interlocked.Increment(ref _missing);
        Change(state, why);
    }
}
