using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.Requests;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord.Routes;

/// <summary>Messages in channels and threads.</summary>
internal sealed class MessageRoutes(Server server)
{
    public JsonNode Create(Call call)
    {
        FakeChannel channel = server.World.Writable(call.Channel!.Value, call.Json);
        if (channel.Kind is 15 or 4)
            throw new RefusalException(400, 50024, "Cannot execute action on this channel type");
        MessageRules.Check(call, call.Json);
        string? nonce = call.Json["nonce"]?.ToString();
        bool isEnforced = (bool?)call.Json["enforce_nonce"] == true;
        if (isEnforced && nonce is not null && server.Nonces.Find(channel.Id, nonce) is { } old)
        {
            server.Note(call, old);
            return Wire.Message(old, server.Bot);
        }

        FakeMessage message = Put(call, channel, call.Json, nonce: nonce);
        server.Nonces.Add(message);
        server.Note(call, message);
        return Wire.Message(message, server.Bot);
    }

    public JsonNode Get(Call call)
    {
        FakeMessage message = Find(call);
        server.Note(call, message);
        return Wire.Message(message, server.Bot);
    }

    public JsonNode Edit(Call call)
    {
        server.World.Writable(call.Channel!.Value, call.Json);
        FakeMessage message = Find(call);
        Change(call, message);
        server.Note(call, message);
        return Wire.Message(message, server.Bot);
    }

    public JsonNode? Delete(Call call)
    {
        FakeMessage message = Find(call);
        message.Channel.Messages.Remove(message.Id);
        server.Note(call, message);
        return null;
    }

    /// <summary>Posts a message.</summary>
    public FakeMessage Put(
        Call call,
        FakeChannel channel,
        JsonObject parts,
        string? nonce = null,
        bool isEphemeral = false,
        ulong? id = null)
    {
        var message = new FakeMessage
        {
            Id = id ?? server.World.Ids.Next(),
            Channel = channel,
            Parts = (JsonObject)parts.DeepClone(),
            At = server.World.Now,
            IsEphemeral = isEphemeral,
            Nonce = nonce,
            Files = [.. call.Files.Values],
        };
        channel.Messages.Add(message.Id, message);
        server.Ping(Mentions.Count(parts));
        return message;
    }

    /// <summary>Replaces the parts that a request gives.</summary>
    public void Change(Call call, FakeMessage message, JsonObject? changes = null)
    {
        JsonObject given = changes ?? call.Json;
        MessageRules.Check(call, given, isNew: false);
        var parts = (JsonObject)message.Parts.DeepClone();
        Put(given, parts);
        if (given["attachments"] is JsonArray)
            message.Files = [.. call.Files.Values];
        Call bare = call with { Files = new Dictionary<string, UploadedFile>() };
        MessageRules.Check(bare, Bare(parts), isNew: message.Files.Count == 0);
        Put(given, message.Parts);
        message.Edited = server.World.Now;
        server.Ping(Mentions.Count(given));
    }

    private static void Put(JsonObject given, JsonObject parts)
    {
        foreach ((string name, JsonNode? value) in given)
            parts[name] = value?.DeepClone();
    }

    private static JsonObject Bare(JsonObject parts)
    {
        var bare = (JsonObject)parts.DeepClone();
        bare.Remove("attachments");
        return bare;
    }

    private FakeMessage Find(Call call) =>
        World.Message(server.World.Channel(call.Channel!.Value), call.Id("message_id"));
}
