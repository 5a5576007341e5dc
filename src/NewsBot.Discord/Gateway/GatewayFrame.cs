using System.Text.Json.Nodes;
using NewsBot.Discord.Payloads;

namespace NewsBot.Discord.Gateway;

/// <summary>What the gateway sends: a frame, or the end.</summary>
internal sealed record GatewayFrame(long? Op, string? Event, long? Sequence, JsonNode? Data, GatewayEnd? End)
{
    public static GatewayFrame Of(JsonNode? json) =>
        new(json.Number("op"), json.Text("t"), json.Number("s"), json.At("d"), null);

    public static GatewayFrame Of(GatewayEnd end) => new(null, null, null, null, end);
}

/// <summary>The numbers of the operations.</summary>
internal static class GatewayOp
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;
}

/// <summary>An event that was dispatched.</summary>
internal sealed record GatewayEvent(string Name, JsonNode? Data);

/// <summary>What <c>GET /gateway/bot</c> says.</summary>
internal sealed record GatewayInfo(string Url, int Shards, long Remaining, TimeSpan ResetAfter)
{
    public static GatewayInfo? Of(JsonNode? json)
    {
        JsonNode? limit = json.At("session_start_limit");
        return json.Text("url") is not { } url
            ? null
            : new GatewayInfo(
                url,
                (int)Math.Clamp(json.Number("shards") ?? 1, 1, 1000),
                limit.Number("remaining") ?? 1,
                TimeSpan.FromMilliseconds(Math.Clamp(limit.Number("reset_after") ?? 0, 1000, 86_400_000)));
    }
}
