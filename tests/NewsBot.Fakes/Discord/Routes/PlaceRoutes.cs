using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.Requests;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord.Routes;

/// <summary>Guilds, channels, threads, forum posts.</summary>
internal sealed class PlaceRoutes(Server server, MessageRoutes messages)
{
    private const int Thread = 11;
    private const int Forum = 15;

    public JsonNode Guild(Call call)
    {
        FakeGuild guild = Find(call);
        server.Note(call);
        JsonObject json = Wire.Guild(guild, []);
        json.Remove("channels");
        json.Remove("threads");
        return json;
    }

    public JsonNode Channels(Call call)
    {
        FakeGuild guild = Find(call);
        server.Note(call);
        return new JsonArray([.. server.World.Channels.Values
            .Where(channel => channel.Guild == guild && channel.Kind != Thread)
            .Select(channel => (JsonNode)Wire.Channel(channel))]);
    }

    public JsonNode ActiveThreads(Call call)
    {
        FakeGuild guild = Find(call);
        server.Note(call);
        return new JsonObject
        {
            ["threads"] = new JsonArray([.. server.World.Channels.Values
                .Where(channel => channel.Guild == guild && channel.Kind == Thread)
                .Select(channel => (JsonNode)Wire.Channel(channel))]),
            ["members"] = new JsonArray(),
        };
    }

    public JsonNode Channel(Call call)
    {
        FakeChannel channel = server.World.Channel(call.Channel!.Value);
        server.Note(call);
        return Wire.Channel(channel);
    }

    /// <summary>A thread under a message has the message's id.</summary>
    public JsonNode ThreadUnder(Call call)
    {
        FakeChannel parent = server.World.Writable(call.Channel!.Value);
        FakeMessage message = World.Message(parent, call.Id("message_id"));
        if (server.World.Channels.ContainsKey(message.Id))
            throw new RefusalException(400, 160004, "A thread has already been created for this message");
        return Tell(call, server.World.AddChannel(parent.Guild, Name(call), Thread, parent.Id, message.Id));
    }

    /// <summary>In a forum a post, with its first message; elsewhere a bare thread.</summary>
    public JsonNode NewThread(Call call)
    {
        FakeChannel parent = server.World.Writable(call.Channel!.Value, call.Json["message"] as JsonObject);
        if (parent.Kind != Forum)
            return Tell(call, server.World.AddChannel(parent.Guild, Name(call), Thread, parent.Id));
        if (call.Json["message"] is not JsonObject first)
            throw RefusalException.Form("message", "BASE_TYPE_REQUIRED", "This field is required");
        MessageRules.Check(call, first, prefix: "message.");
        FakeChannel thread = server.World.AddChannel(parent.Guild, Name(call), Thread, parent.Id);
        FakeMessage message = messages.Put(call, thread, first, id: thread.Id);
        JsonObject json = Tell(call, thread, message);
        json["message"] = Wire.Message(message, server.Bot);
        return json;
    }

    private JsonObject Tell(Call call, FakeChannel thread, FakeMessage? message = null)
    {
        thread.Owner = server.Bot.Id;
        server.Note(call, message, thread.Id);
        server.Gateway.Tell("THREAD_CREATE", Wire.Channel(thread));
        return Wire.Channel(thread);
    }

    private static string Name(Call call) => (string)call.Json["name"]!;

    private FakeGuild Find(Call call) =>
        server.World.Guilds.GetValueOrDefault(call.Id("guild_id")) ?? throw RefusalException.Unknown("Guild", 10004);
}
