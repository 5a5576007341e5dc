using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace NewsBot.Fakes.Discord.Gateway;

/// <summary>One WebSocket of the gateway.</summary>
internal sealed partial class GatewayConnection(GatewayHub hub, HttpContext context, WebSocket socket, string resumeUrl)
{
    private const int Longest = 4096;
    private const int MostAMinute = 120;
    private readonly Channel<Outgoing> _out = Channel.CreateUnbounded<Outgoing>();
    private readonly Queue<DateTimeOffset> _received = new();
    private readonly byte[] _buffer = new byte[Longest + 1];
    private bool _isDeaf;
    private bool _hasBeaten = true;

    public int Number { get; private set; }

    public string ResumeUrl => resumeUrl;

    public GatewaySession? Session { get; private set; }

    public void Post(JsonObject frame, string name) =>
        _out.Writer.TryWrite(new Outgoing(Encoding.UTF8.GetBytes(frame.ToJsonString()), null, name));

    public void Post(int op, JsonNode? data) => Post(new JsonObject { ["op"] = op, ["d"] = data }, $"op{op}");

    public void Close(int code) => _out.Writer.TryWrite(new Outgoing([], code, $"close {code}"));

    /// <summary>The network breaks.</summary>
    public void Reset()
    {
        hub.Note(Number, "reset");
        context.Abort();
    }

    /// <summary>Beats are no longer answered.</summary>
    public void Deafen() => _isDeaf = true;

    public async Task RunAsync(string address, GatewayManner manner)
    {
        Number = hub.Open(this);
        hub.Note(Number, "connect " + address);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        Task writing = WriteAsync(over.Token);
        Task watching = WatchAsync(over.Token);
        try
        {
            if (!manner.IsSilent)
                Post(10, new JsonObject { ["heartbeat_interval"] = (long)hub.Heartbeat.TotalMilliseconds });
            await ReadAsync(manner, over.Token);
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException)
        {
            hub.Note(Number, "lost");
        }

        hub.Closed(this);
        await over.CancelAsync();
        await Task.WhenAll(writing, watching).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ReadAsync(GatewayManner manner, CancellationToken over)
    {
        while (true)
        {
            int length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(_buffer.AsMemory(length), over);
                length += part.Count;
            }
            while (!part.EndOfMessage && length <= Longest);

            if (part.MessageType == WebSocketMessageType.Close)
            {
                await LeaveAsync();
                return;
            }

            if (Refusal(length) is { } code)
                Close(code);
            else
                Take(_buffer.AsSpan(0, length), manner);
        }
    }

    /// <summary>Closing with 1000 or 1001 ends the session.</summary>
    private async Task LeaveAsync()
    {
        hub.Note(Number, $"left {(int?)socket.CloseStatus}");
        if ((int?)socket.CloseStatus is 1000 or 1001 && Session is { } session)
            hub.Forget(session.Id);
        if (socket.State == WebSocketState.CloseReceived)
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }

    private int? Refusal(int length)
    {
        DateTimeOffset now = hub.Clock.GetUtcNow();
        _received.Enqueue(now);
        while (now - _received.Peek() >= TimeSpan.FromMinutes(1))
            _received.Dequeue();
        return length > Longest ? 4002 : _received.Count > MostAMinute ? 4008 : null;
    }

    private void Take(ReadOnlySpan<byte> bytes, GatewayManner manner)
    {
        JsonObject? frame = null;
        try
        {
            frame = JsonNode.Parse(bytes) as JsonObject;
        }
        catch (JsonException)
        {
            // Told below.
        }

        int? op = (int?)frame?["op"];
        hub.Note(Number, $"in op{op}");
        switch (op)
        {
            case null:
                Close(4002);
                break;
            case 1:
                Beat();
                break;
            case 2 or 6 when Session is not null:
                Close(4005);
                break;
            case 2 or 6:
                Begin(op.Value, frame!["d"] as JsonObject ?? [], manner);
                break;
            default:
                Close(Session is null ? 4003 : 4001);
                break;
        }
    }

    private void Beat()
    {
        _hasBeaten = true;
        if (!_isDeaf)
            Post(11, null);
    }

    /// <summary>Who has missed two beats is closed.</summary>
    private async Task WatchAsync(CancellationToken over)
    {
        int missed = 0;
        while (missed < 2)
        {
            await Task.Delay(hub.Heartbeat, hub.Clock, over);
            missed = _hasBeaten ? 0 : missed + 1;
            _hasBeaten = false;
        }

        Close(4009);
    }

    private async Task WriteAsync(CancellationToken over)
    {
        await foreach (Outgoing next in _out.Reader.ReadAllAsync(over))
        {
            hub.Note(Number, next.CloseCode is null ? "out " + next.Name : next.Name);
            if (next.CloseCode is { } code)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, "fake", over);
                return;
            }

            await socket.SendAsync(next.Bytes, WebSocketMessageType.Text, endOfMessage: true, over);
        }
    }

    private sealed record Outgoing(byte[] Bytes, int? CloseCode, string Name);
}
