using System.Net.WebSockets;
using DSharpPlus.Net.Gateway;
using DSharpPlus.Net.Gateway.Compression;
using NewsBot.Discord.Gateway;
using NewsBot.Discord.Payloads;

namespace NewsBot.Discord.DSharpPlus;

/// <summary>
/// Shows every frame that DSharpPlus reads to the watch as well, so that events are read by the same readers whichever
/// client is built.
/// </summary>
internal sealed class WatchedTransport(ITransportService inner, GatewayWatch watch) : ITransportService
{
    private bool _isConnected;

    public void Initialize(string loggerName, IPayloadDecompressor decompressor) =>
        inner.Initialize(loggerName, decompressor);

    public ValueTask ConnectAsync(string url)
    {
        Leave("reconnecting");
        return inner.ConnectAsync(url);
    }

    public async ValueTask<TransportFrame> ReadAsync()
    {
        TransportFrame frame = await inner.ReadAsync();
        if (frame.TryGetMessage(out byte[]? message))
            Show(GatewayFrame.Of(Json.Parse(message)));
        else
            Leave("the connection was lost");
        return frame;
    }

    public ValueTask WriteAsync(
        ReadOnlyMemory<byte> payload, WebSocketMessageType messageType = WebSocketMessageType.Text) =>
        inner.WriteAsync(payload, messageType);

    public ValueTask DisconnectAsync(WebSocketCloseStatus closeStatus)
    {
        Leave("reconnecting");
        return inner.DisconnectAsync(closeStatus);
    }

    public void Dispose() => inner.Dispose();

    private void Show(GatewayFrame frame)
    {
        if (frame is not { Op: GatewayOp.Dispatch, Event: { } name })
            return;
        if (name is "READY" or "RESUMED")
            Arrive(name);
        watch.Take(new GatewayEvent(name, frame.Data));
    }

    private void Arrive(string how)
    {
        if (!_isConnected)
            watch.Arrived(how);
        _isConnected = true;
    }

    private void Leave(string why)
    {
        if (_isConnected)
            watch.Lost(why);
        _isConnected = false;
    }
}
