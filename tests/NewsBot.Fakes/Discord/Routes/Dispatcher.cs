using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.Requests;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord.Routes;

/// <summary>Finds what a request asks for and carries it out.</summary>
internal sealed class Dispatcher
{
    private readonly Server _server;
    private readonly Dictionary<string, Func<Call, JsonNode?>> _routes;

    public Dispatcher(Server server, Func<string> gateway)
    {
        _server = server;
        var messages = new MessageRoutes(server);
        var places = new PlaceRoutes(server, messages);
        var interactions = new InteractionRoutes(server, messages);
        _routes = new Dictionary<string, Func<Call, JsonNode?>>(StringComparer.Ordinal)
        {
            ["GET /users/@me"] = call => Noted(call, server.Bot.User()),
            ["GET /applications/@me"] = call => Noted(call, Application()),
            ["GET /oauth2/applications/@me"] = call => Noted(call, Application()),
            ["GET /voice/regions"] = call => Noted(call, new JsonArray()),
            ["GET /gateway/bot"] = call => Noted(call, server.Gateway.Info(gateway())),
            ["GET /applications/{application_id}/commands"] = call => server.Commands.Of(Guild(call)),
            ["PUT /applications/{application_id}/commands"] = Commands,
            ["GET /applications/{application_id}/guilds/{guild_id}/commands"] =
                call => server.Commands.Of(Guild(call)),
            ["PUT /applications/{application_id}/guilds/{guild_id}/commands"] = Commands,
            ["GET /guilds/{guild_id}"] = places.Guild,
            ["GET /guilds/{guild_id}/channels"] = places.Channels,
            ["GET /guilds/{guild_id}/threads/active"] = places.ActiveThreads,
            ["GET /channels/{channel_id}"] = places.Channel,
            ["POST /channels/{channel_id}/messages"] = messages.Create,
            ["GET /channels/{channel_id}/messages/{message_id}"] = messages.Get,
            ["PATCH /channels/{channel_id}/messages/{message_id}"] = messages.Edit,
            ["DELETE /channels/{channel_id}/messages/{message_id}"] = messages.Delete,
            ["POST /channels/{channel_id}/messages/{message_id}/threads"] = places.ThreadUnder,
            ["POST /channels/{channel_id}/threads"] = places.NewThread,
            ["POST /interactions/{interaction_id}/{interaction_token}/callback"] = interactions.Callback,
            ["POST /webhooks/{webhook_id}/{webhook_token}"] = interactions.FollowUp,
            ["GET /webhooks/{webhook_id}/{webhook_token}/messages/@original"] = interactions.GetOriginal,
            ["PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original"] = interactions.EditOriginal,
            ["DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original"] = interactions.DeleteOriginal,
        };
    }

    /// <summary>Null for an empty answer.</summary>
    /// <exception cref="RefusalException">The request is refused.</exception>
    public JsonNode? Run(Call call)
    {
        Schema.Check(call);
        lock (_server.World.Gate)
            return _routes[call.Route.Name](call);
    }

    private JsonNode Commands(Call call)
    {
        ulong guild = Guild(call);
        JsonArray stored = _server.Commands.Replace(guild, (JsonArray)call.Body!, _server.World.Ids, _server.Bot);
        return Noted(call, stored);
    }

    private ulong Guild(Call call)
    {
        if (call.Id("application_id") != _server.Bot.Application)
            throw new RefusalException(403, 20012, "You are not authorized to perform this action on this application");
        if (!call.Values.ContainsKey("guild_id"))
            return 0;
        ulong guild = call.Id("guild_id");
        return _server.World.Guilds.ContainsKey(guild)
            ? guild
            : throw new RefusalException(403, 50001, "Missing Access");
    }

    private JsonObject Application() => new()
    {
        ["id"] = Snowflakes.Text(_server.Bot.Application),
        ["name"] = _server.Bot.Name,
        ["icon"] = null,
        ["description"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = "0",
        ["owner"] = Wire.User(new FakeUser(1, "Operator")),
        ["flags"] = 0,
    };

    private JsonNode Noted(Call call, JsonNode answer)
    {
        _server.Note(call);
        return answer;
    }
}
