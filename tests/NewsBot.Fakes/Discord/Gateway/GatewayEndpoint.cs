using System.Net.WebSockets;

namespace NewsBot.Fakes.Discord.Gateway;

/// <summary>Takes connections to the gateway.</summary>
internal sealed class GatewayEndpoint(GatewayHub hub, Func<string> address)
{
    public async Task AnswerAsync(HttpContext context)
    {
        GatewayManner manner = hub.NextManner();
        if (manner.Refusal is { } status)
        {
            hub.Note(0, "refuse");
            context.Response.StatusCode = status;
            return;
        }

        bool isRight = context.Request.Query["v"] == "10" && context.Request.Query["encoding"] == "json";
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        if (!isRight)
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)4012, "Invalid API version", CancellationToken.None);
            return;
        }

        var connection = new GatewayConnection(hub, context, socket, address() + "resume");
        await connection.RunAsync(context.Request.Path + context.Request.QueryString, manner);
    }
}
