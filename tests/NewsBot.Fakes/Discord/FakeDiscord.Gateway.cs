using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.Gateway;

namespace NewsBot.Fakes.Discord;

/// <content>What the gateway does of its own accord.</content>
public sealed partial class FakeDiscord
{
    /// <summary>Everything that happened on the gateway, in order.</summary>
    public IReadOnlyList<GatewayLine> GatewayLines => _server.Gateway.Lines;

    /// <summary>How many sessions were asked for.</summary>
    public int Identifies => GatewayCount("in op2");

    public int Resumes => GatewayCount("in op6");

    public int Heartbeats => GatewayCount("in op1");

    public int Connections => GatewayLines.Count(line => line.What.StartsWith("connect ", StringComparison.Ordinal));

    /// <summary>How many shards are recommended.</summary>
    public void RecommendShards(int count) => _server.Gateway.Shards = count;

    /// <summary>For connections that are still to come.</summary>
    public void SetHeartbeat(TimeSpan interval) => _server.Gateway.Heartbeat = interval;

    /// <summary>How the next connection goes; those after it in turn.</summary>
    public FakeDiscord ExpectConnection(GatewayManner manner)
    {
        _server.Gateway.Expect(manner);
        return this;
    }

    /// <summary>Asks to reconnect (op 7).</summary>
    public void AskToReconnect() => _server.Gateway.EachLive(connection => connection.Post(7, null));

    /// <summary>Calls the session invalid (op 9).</summary>
    public void Invalidate(bool isResumable) => _server.Gateway.EachLive(connection =>
    {
        if (!isResumable && connection.Session is { } session)
            _server.Gateway.Forget(session.Id);
        connection.Post(9, isResumable);
    });

    /// <summary>Asks for a heartbeat at once (op 1).</summary>
    public void AskForHeartbeat() => _server.Gateway.EachLive(connection => connection.Post(1, null));

    /// <summary>Something that no client knows yet.</summary>
    public void SendUnknown() => _server.Gateway.EachLive(connection => connection.Post(99, new JsonObject()));

    public void CloseGateway(int code) => _server.Gateway.EachLive(connection => connection.Close(code));

    /// <summary>The network of the gateway breaks.</summary>
    public void ResetGateway() => _server.Gateway.EachLive(connection => connection.Reset());

    /// <summary>The connections of now stay open, but nobody is there.</summary>
    public void Zombify() => _server.Gateway.EachLive(connection => connection.Deafen());

    /// <summary>Tells the newest event again, as a resumed session may.</summary>
    public void RepeatEvent() => _server.Gateway.Repeat();

    private int GatewayCount(string what) => GatewayLines.Count(line => line.What == what);
}
