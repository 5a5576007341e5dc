using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Discord.Payloads;

namespace NewsBot.Discord.Gateway;

/// <summary>One WebSocket: whole frames in, frames out one at a time.</summary>
internal sealed class GatewaySocket(TimeProvider clock) : IDisposable
{
    private const int LongestSent = 4096;
    private const int LongestReceived = 16 << 20;
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly SendBudget _budget = new();
    private readonly byte[] _buffer = new byte[16 << 10];

    public Task ConnectAsync(Uri address, CancellationToken cancellation) =>
        _socket.ConnectAsync(address, cancellation);

    /// <exception cref="InvalidOperationException">The frame is longer than Discord takes, or one too many.</exception>
    public async Task SendAsync(int op, JsonNode? data, CancellationToken cancellation)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());
        if (bytes.Length > LongestSent)
            throw new InvalidOperationException("A gateway payload is longer than 4096 bytes.");
        await _sending.WaitAsync(cancellation);
        try
        {
            if (!_budget.TryTake(clock.GetUtcNow()))
                throw new InvalidOperationException("Too many gateway payloads within a minute.");
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task<GatewayFrame> ReceiveAsync(CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        while (true)
        {
            WebSocketReceiveResult part = await _socket.ReceiveAsync(_buffer, cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
                return GatewayFrame.Of(GatewayEnd.Closed((int?)part.CloseStatus, part.CloseStatusDescription));
            await whole.WriteAsync(_buffer.AsMemory(0, part.Count), cancellation);
            if (whole.Length > LongestReceived)
                throw new InvalidDataException("A gateway payload is longer than 16 MiB.");
            if (part.EndOfMessage)
                return GatewayFrame.Of(Json.Parse(whole.GetBuffer().AsSpan(0, (int)whole.Length)));
        }
    }

    /// <summary>Says goodbye, if that is still possible. 1000 ends the session, 4000 keeps it.</summary>
    public async Task CloseAsync(int code)
    {
        try
        {
            using var limit = new CancellationTokenSource(ClosePatience, clock);
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, limit.Token);
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException
            or InvalidOperationException)
        {
            // It is gone already.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
    }
}
