using System.Net.WebSockets;
using System.Text.Json.Nodes;
using NewsBot.Discord.Payloads;

namespace NewsBot.Discord.Gateway;

/// <summary>
/// One connection of one shard, from the greeting to the end. One loop reads; what it reads is handed on and never
/// waited for, so that a slow handler cannot stop the heartbeat.
/// </summary>
internal sealed class GatewayConnection(
    DiscordOptions options, ShardSession session, TimeProvider clock, Jitter jitter, Action<GatewayEvent> dispatch)
    : IDisposable
{
    private const int KeepsSession = 4000;
    private const int EndsSession = 1000;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);
    private readonly GatewaySocket _socket = new(clock);
    private readonly Heart _heart = new(clock, jitter);
    private readonly TaskCompletionSource<TimeSpan> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Connects and stays until the connection ends; a token that is cancelled ends the session.</summary>
    public async Task<GatewayEnd> RunAsync(Uri address, CancellationToken stop)
    {
        using var over = new CancellationTokenSource();
        if (await ConnectAsync(address, stop) is { } failed)
            return failed;
        Task<GatewayEnd?> reading = GuardAsync(() => ReadAsync(over.Token));
        Task<GatewayEnd?> living = GuardAsync(() => LiveAsync(over.Token));
        Task stopping = Task.Delay(Timeout.InfiniteTimeSpan, clock, stop);
        Task first = await Task.WhenAny(reading, living, stopping);
        await _socket.CloseAsync(first == stopping ? EndsSession : KeepsSession);
        if (first == stopping)
            await Task.WhenAny(reading, Task.Delay(Farewell, clock, CancellationToken.None));
        await over.CancelAsync();
        GatewayEnd?[] ends = await Task.WhenAll(reading, living);
        return (first == living ? ends[1] : ends[0])!;
    }

    public void Dispose() => _socket.Dispose();

    private Task<GatewayEnd?> ConnectAsync(Uri address, CancellationToken stop) => GuardAsync(async () =>
    {
        using var limit = new CancellationTokenSource(options.HelloTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        await _socket.ConnectAsync(address, either.Token);
        return null;
    });

    /// <summary>Whatever a network does is an end that a new connection may cure.</summary>
    private static async Task<GatewayEnd?> GuardAsync(Func<Task<GatewayEnd?>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException
            or InvalidOperationException or HttpRequestException)
        {
            return GatewayEnd.Lost(error is OperationCanceledException ? "given up" : error.Message);
        }
    }

    private async Task<GatewayEnd?> ReadAsync(CancellationToken over)
    {
        while (true)
        {
            GatewayFrame frame = await _socket.ReceiveAsync(over);
            if (frame.End is { } end)
                return end;
            if (frame.Sequence is { } sequence)
                session.Sequence = sequence;
            if (frame.Op == GatewayOp.Heartbeat)
                await BeatAsync(over);
            else if (Take(frame) is { } told)
                return told;
        }
    }

    /// <summary>Gives the end, where a frame is one. What is not known is passed over.</summary>
    private GatewayEnd? Take(GatewayFrame frame)
    {
        switch (frame.Op)
        {
            case GatewayOp.Hello:
                double interval = Math.Clamp(frame.Data.Real("heartbeat_interval") ?? 45_000, 100, 86_400_000);
                _hello.TrySetResult(TimeSpan.FromMilliseconds(interval));
                break;
            case GatewayOp.HeartbeatAck:
                _heart.Answered();
                break;
            case GatewayOp.Reconnect:
                return GatewayEnd.Lost("asked to reconnect");
            case GatewayOp.InvalidSession:
                bool isResumable = frame.Data is JsonValue value && value.TryGetValue(out bool flag) && flag;
                return new GatewayEnd("invalid session", isResumable);
            case GatewayOp.Dispatch when frame.Event is { } name:
                if (name == "READY")
                    session.Begin(frame.Data.Text("session_id"), frame.Data.Text("resume_gateway_url"));
                dispatch(new GatewayEvent(name, frame.Data));
                break;
        }

        return null;
    }

    private async Task<GatewayEnd?> LiveAsync(CancellationToken over)
    {
        TimeSpan interval;
        try
        {
            interval = await _hello.Task.WaitAsync(options.HelloTimeout, clock, over);
        }
        catch (TimeoutException)
        {
            return GatewayEnd.Lost("no greeting");
        }

        if (session.CanResume)
            await _socket.SendAsync(GatewayOp.Resume, Resume(), over);
        else
            await _socket.SendAsync(GatewayOp.Identify, Identify(), over);
        await _heart.BeatAsync(interval, () => BeatAsync(over), over);
        return GatewayEnd.Lost("no answer to a heartbeat");
    }

    private Task BeatAsync(CancellationToken over) =>
        _socket.SendAsync(GatewayOp.Heartbeat, session.Sequence is { } sequence ? sequence : null, over);

    private JsonObject Resume() => new()
    {
        ["token"] = options.Token,
        ["session_id"] = session.Id,
        ["seq"] = session.Sequence,
    };

    private JsonObject Identify() => new()
    {
        ["token"] = options.Token,
        ["intents"] = options.Intents,
        ["shard"] = new JsonArray(session.Shard, session.Shards),
        ["properties"] = new JsonObject
        {
            ["os"] = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux",
            ["browser"] = "newsbot",
            ["device"] = "newsbot",
        },
    };
}
