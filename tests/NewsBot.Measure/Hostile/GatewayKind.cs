using System.Text;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Discord;
using NewsBot.Chats.Discord.Listening;
using NewsBot.Discord;
using NewsBot.Discord.Gateway;
using NewsBot.Discord.Payloads;

namespace NewsBot.Measure.Hostile;

/// <summary>Payloads of Discord's gateway, and the commands, presses and places that they tell of.</summary>
internal sealed class GatewayKind(IEnumerable<IChatCommand> commands, DiscordRoles roles)
{
    private static readonly IReadOnlyList<byte[]> Samples =
    [
        Bytes("""
            {"op":0,"s":7,"t":"INTERACTION_CREATE","d":{"id":"11","application_id":"22","type":2,"token":"tok",
            "guild_id":"33",
            "channel_id":"44","channel":{"id":"44","parent_id":"55"},"locale":"id","member":{"permissions":"32","user":{
            "id":"66","username":"a","global_name":"A"}},"data":{"name":"latest","options":[{"name":"count","type":4,
            "value":5},{"name":"forum","type":5,"value":true},
            {"name":"language","type":3,"value":"en","focused":true}]}}}
            """),
        Bytes("""
            {"op":0,"s":8,"t":"INTERACTION_CREATE","d":{"id":"12","application_id":"22","type":3,"token":"tok",
            "channel_id":
            "44","user":{"id":"66","username":"a"},"message":{"id":"77"},
            "data":{"custom_id":"b:12","component_type":2}}}
            """),
        Bytes("""
            {"op":0,"s":9,"t":"GUILD_CREATE","d":{"id":"33","name":"G","preferred_locale":"uk","system_channel_id":"44",
            "channels":[{"id":"44","type":0,"name":"news"},{"id":"45","type":15,"name":"forum","parent_id":"1"}]}}
            """),
        Bytes("""{"op":0,"s":1,"t":"READY","d":{"session_id":"x","resume_gateway_url":"wss://gateway.invalid"}}"""),
        Bytes("""{"op":10,"d":{"heartbeat_interval":41250},"s":null,"t":null}"""),
        Bytes("""{"op":0,"s":10,"t":"CHANNEL_DELETE","d":{"id":"44","type":0,"guild_id":"33","name":"news"}}"""),
        Bytes("""{"op":9,"d":true}"""),
    ];

    private readonly SlashCommands _commands = new([.. commands]);

    public HostileKind Kind => new(
        "gateway", 2, chance => chance.Next(60) == 0 ? Monster(chance) : Damage.Of(Samples, chance), ReadAsync);

    private static byte[] Monster(Random chance)
    {
        int size = chance.Next(1000, 60_000);
        string d = chance.Next(4) switch
        {
            0 => new string('[', size) + new string(']', size),
            1 => "{" + HostileValues.Long("\"id\":\"1\",", size) + "\"type\":2}",
            2 => """{"id":"1","name":"G","channels":["""
                + HostileValues.Long("""{"id":"1","type":0},""", size) + "{}]}",
            _ => """{"id":"1","application_id":"1","type":4,"token":"t","user":{"id":"1"},"data":{"options":["""
                + HostileValues.Long("""{"name":"a","type":1,"focused":true},""", size) + "{}]}}",
        };
        string name = chance.Next(2) == 0 ? "GUILD_CREATE" : "INTERACTION_CREATE";
        return Bytes($"{{\"op\":0,\"s\":1,\"t\":\"{name}\",\"d\":{d}}}");
    }

    private async Task<string?> ReadAsync(byte[] input, CancellationToken cancellation)
    {
        if (Json.Parse(input) is not { } json)
            return "no JSON";
        var frame = GatewayFrame.Of(json);
        if (frame.Event is null)
            return "no event";
        var sink = new Sink(_commands, roles);
        if (frame.Event == "READY")
            new ShardSession(0, 1).Begin(frame.Data.Text("session_id"), frame.Data.Text("resume_gateway_url"));
        if (frame.Event != "INTERACTION_CREATE")
            await EventPump.TellAsync(new GatewayEvent(frame.Event, frame.Data), sink, cancellation);
        else if (InteractionReader.Read(frame.Data) is { } interaction)
            await sink.OnInteractionAsync(interaction, cancellation);
        else
            return "no interaction";
        return null;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Reads of an interaction what a command is made of.</summary>
    private sealed class Sink(SlashCommands commands, DiscordRoles roles) : IDiscordSink
    {
        public Task OnInteractionAsync(DiscordInteraction interaction, CancellationToken cancellation)
        {
            _ = commands.Text(interaction);
            _ = commands.Suggestions(interaction);
            _ = SlashCommands.IsForForum(interaction);
            _ = roles.Of(interaction);
            return Task.CompletedTask;
        }

        public Task OnGuildAsync(DiscordGuildChange change, CancellationToken cancellation) => Task.CompletedTask;

        public Task OnChannelAsync(DiscordChannelChange change, CancellationToken cancellation) => Task.CompletedTask;

        public void OnStateChanged(DiscordConnectionState state, string? reason)
        {
        }
    }
}
