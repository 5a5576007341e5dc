using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord.Gateway;

/// <content>Identify and resume.</content>
internal sealed partial class GatewayConnection
{
    private void Begin(int op, JsonObject data, GatewayManner manner)
    {
        if ((string?)data["token"] != hub.Token)
            Close(4004);
        else if (manner.CloseCode is { } code)
            Close(code);
        else if (manner.Invalid is { } isResumable)
            Post(9, isResumable);
        else if (op == 2)
            Identify(data);
        else
            Resume(data);
    }

    private void Identify(JsonObject data)
    {
        if (data["intents"] is null || data["properties"] is null)
        {
            Close(4002);
            return;
        }

        int intents = (int)data["intents"]!;
        int shard = (int?)data["shard"]?[0] ?? 0;
        int shards = (int?)data["shard"]?[1] ?? 1;
        if ((intents & hub.Disallowed) != 0)
            Close(4014);
        else if (shard < 0 || shard >= shards)
            Close(4010);
        else
            Session = hub.Begin(this, intents, shard, shards);
        if (Session is null)
            Post(9, false);
    }

    private void Resume(JsonObject data)
    {
        Session = hub.Resume(this, (string?)data["session_id"] ?? "", (long?)data["seq"] ?? 0);
        if (Session is null)
            Post(9, false);
    }
}
