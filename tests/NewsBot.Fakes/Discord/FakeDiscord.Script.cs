using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord;

/// <content>What people do.</content>
public sealed partial class FakeDiscord
{
    private const long ManageGuild = 1 << 5;

    /// <summary>Somebody uses a command.</summary>
    /// <param name="user">Who.</param>
    /// <param name="channel">Where.</param>
    /// <param name="command">Its name, without the slash; subcommands after spaces.</param>
    /// <param name="options">What was given: text, whole numbers, flags, ids as text.</param>
    /// <param name="isManager">Whether the person may manage the guild.</param>
    /// <param name="locale">The language of the person's client.</param>
    public FakeInteraction UseCommand(
        FakeUser user,
        FakeChannel channel,
        string command,
        IReadOnlyDictionary<string, object>? options = null,
        bool isManager = false,
        string locale = "en-US") =>
        Interact(2, user, channel, null, CommandData(command, options, null), isManager, locale);

    /// <summary>Somebody types an option that has autocomplete.</summary>
    public FakeInteraction Type(FakeUser user, FakeChannel channel, string command, string option, string text) =>
        Interact(
            4,
            user,
            channel,
            null,
            CommandData(command, new Dictionary<string, object> { [option] = text }, option),
            isManager: false,
            "en-US");

    /// <summary>Somebody presses a button.</summary>
    /// <exception cref="InvalidOperationException">The message has no such button.</exception>
    public FakeInteraction Press(FakeUser user, FakeMessage message, string buttonId)
    {
        bool hasButton = (message.Parts["components"] as JsonArray ?? [])
            .SelectMany(row => (JsonArray)row!["components"]!)
            .Any(button => (string?)button!["custom_id"] == buttonId);
        if (!hasButton)
            throw new InvalidOperationException($"the message has no button \"{buttonId}\"");
        var data = new JsonObject { ["custom_id"] = buttonId, ["component_type"] = 2 };
        return Interact(3, user, message.Channel, message, data, isManager: false, "en-US");
    }

    /// <summary>Any event, as the bot would read it.</summary>
    public void Deliver(string name, JsonObject data) => _server.Gateway.Tell(name, data);

    private FakeInteraction Interact(
        int type,
        FakeUser user,
        FakeChannel channel,
        FakeMessage? source,
        JsonObject data,
        bool isManager,
        string locale) =>
        Locked(() =>
        {
            ulong id = _server.World.Ids.Next();
            var interaction = new FakeInteraction
            {
                Id = id,
                Token = "token-" + Snowflakes.Text(id),
                Channel = channel,
                At = _server.World.Now,
                Source = source,
            };
            _server.Interactions.Add(interaction);
            var json = new JsonObject
            {
                ["id"] = Snowflakes.Text(id),
                ["application_id"] = Snowflakes.Text(_server.Bot.Application),
                ["type"] = type,
                ["token"] = interaction.Token,
                ["version"] = 1,
                ["guild_id"] = Snowflakes.Text(channel.Guild.Id),
                ["channel_id"] = Snowflakes.Text(channel.Id),
                ["channel"] = Wire.Channel(channel),
                ["locale"] = locale,
                ["guild_locale"] = "en-US",
                ["app_permissions"] = "2048",
                ["entitlements"] = new JsonArray(),
                ["authorizing_integration_owners"] = new JsonObject(),
                ["context"] = 0,
                ["data"] = data,
                ["member"] = new JsonObject
                {
                    ["user"] = Wire.User(user),
                    ["permissions"] = (isManager ? ManageGuild : 0L).ToString(CultureInfo.InvariantCulture),
                    ["roles"] = new JsonArray(),
                    ["joined_at"] = "2025-01-01T00:00:00+00:00",
                    ["deaf"] = false,
                    ["mute"] = false,
                    ["flags"] = 0,
                },
            };
            if (source is not null)
                json["message"] = Wire.Message(source, _server.Bot);
            _server.Gateway.Tell("INTERACTION_CREATE", json);
            return interaction;
        });

    private static JsonObject CommandData(
        string command, IReadOnlyDictionary<string, object>? options, string? focused)
    {
        string[] words = command.Split(' ');
        var given = new JsonArray([.. (options ?? new Dictionary<string, object>()).Select(pair =>
            (JsonNode)Option(pair.Key, pair.Value, pair.Key == focused))]);
        foreach (string word in words.Skip(1).Reverse())
            given = [new JsonObject { ["name"] = word, ["type"] = 1, ["options"] = given }];
        return new JsonObject { ["id"] = "1", ["name"] = words[0], ["type"] = 1, ["options"] = given };
    }

    private static JsonObject Option(string name, object value, bool isFocused)
    {
        var json = new JsonObject
        {
            ["name"] = name,
            ["type"] = value switch { long or int => 4, bool => 5, _ => 3 },
            ["value"] = value switch
            {
                bool flag => flag,
                int number => number,
                long number => number,
                _ => value.ToString(),
            },
        };
        if (isFocused)
            json["focused"] = true;
        return json;
    }
}
