using Microsoft.Extensions.Logging;

namespace NewsBot.Discord.Gateway;

/// <summary>One shard, connected again and again until it is stopped or refused for good.</summary>
internal sealed partial class Shard(ShardContext context, int id, int count)
{
    private readonly ShardSession _session = new(id, count);
    private readonly ReconnectPolicy _policy = new(context.Clock, context.Jitter);
    private bool _holdsTurn;

    public DiscordConnectionState State { get; private set; } = DiscordConnectionState.Connecting;

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            GatewayEnd end = await ConnectAsync(stop);
            LeaveTurn();
            if (stop.IsCancellationRequested)
                break;
            if (end.IsFatal)
            {
                Set(DiscordConnectionState.Failed, end.Why, end.Code);
                return;
            }

            await WaitAsync(end, stop);
        }

        Set(DiscordConnectionState.Stopped, null);
    }

    private async Task<GatewayEnd> ConnectAsync(CancellationToken stop)
    {
        try
        {
            string address = _session.CanResume ? _session.ResumeUrl! : await EnterAsync(stop);
            if (Address(address) is not { } uri)
                return new GatewayEnd("the gateway's address cannot be read", IsResumable: false);
            using var connection = new GatewayConnection(
                context.Options, _session, context.Clock, context.Jitter, Take);
            return await connection.RunAsync(uri, stop);
        }
        catch (DiscordException error)
        {
            bool isFatal = error.Kind is DiscordErrorKind.Unauthorized;
            return new GatewayEnd(error.Message, IsResumable: false, isFatal, error.Status);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return GatewayEnd.Lost("stopped");
        }
    }

    private async Task<string> EnterAsync(CancellationToken stop)
    {
        string address = await context.Identifies.EnterAsync(stop);
        _holdsTurn = true;
        return address;
    }

    private void LeaveTurn()
    {
        if (!_holdsTurn)
            return;
        _holdsTurn = false;
        context.Identifies.Leave();
    }

    private void Take(GatewayEvent told)
    {
        if (told.Name is "READY" or "RESUMED")
        {
            LeaveTurn();
            _policy.Ready();
            Set(DiscordConnectionState.Ready, told.Name);
        }

        context.Dispatch(told);
    }

    private async Task WaitAsync(GatewayEnd end, CancellationToken stop)
    {
        (TimeSpan wait, bool isNew) = _policy.After(end.IsResumable && _session.CanResume);
        if (isNew)
            _session.Forget();
        Log.Lost(context.Log, id, end.Why, isNew ? "a new session" : "resuming", wait);
        Set(DiscordConnectionState.Reconnecting, end.Why);
        await Task.Delay(wait, context.Clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Set(DiscordConnectionState state, string? reason, int? code = null)
    {
        State = state;
        context.Changed(new ShardChange(state, reason, code));
    }

    private static Uri? Address(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "ws" or "wss"
            ? new UriBuilder(uri) { Query = "v=10&encoding=json" }.Uri
            : null;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Discord shard {Shard}: {Why}; {Next} in {Wait}.")]
        public static partial void Lost(ILogger log, int shard, string why, string next, TimeSpan wait);
    }
}

/// <summary>What the shards share.</summary>
internal sealed record ShardContext(
    DiscordOptions Options,
    IdentifyGate Identifies,
    TimeProvider Clock,
    Jitter Jitter,
    ILogger Log,
    Action<GatewayEvent> Dispatch,
    Action<ShardChange> Changed);

internal sealed record ShardChange(DiscordConnectionState State, string? Reason, int? Code);
