using System.Text.Json.Nodes;

namespace NewsBot.Discord.Payloads;

/// <summary>Writes commands.</summary>
internal static class CommandJson
{
    private const int ChatInput = 1;
    private const int InGuild = 0;
    private const int InPrivate = 1;

    public static JsonArray Of(IEnumerable<DiscordCommand> commands) =>
        [.. commands.Select(command => (JsonNode)Of(command))];

    public static JsonArray Of(IEnumerable<DiscordChoice> choices) => [.. choices.Select(choice =>
        (JsonNode)new JsonObject { ["name"] = choice.Name, ["value"] = choice.Value })];

    private static JsonObject Of(DiscordCommand command)
    {
        var json = new JsonObject
        {
            ["type"] = ChatInput,
            ["name"] = command.Name,
            ["description"] = command.Description,
            ["options"] = new JsonArray([.. command.Options.Select(Option)]),
            ["contexts"] = command.IsGuildOnly ? new JsonArray(InGuild) : new JsonArray(InGuild, InPrivate),
        };
        Localize(json, command.Names, command.Descriptions);
        json["default_member_permissions"] =
            command.MemberPermissions is { } bits ? Snowflake.Text(bits) : null;
        return json;
    }

    private static JsonObject Option(DiscordOption option)
    {
        var json = new JsonObject
        {
            ["type"] = (int)option.Type,
            ["name"] = option.Name,
            ["description"] = option.Description,
            ["required"] = option.IsRequired,
        };
        if (option.HasAutocomplete)
            json["autocomplete"] = true;
        if (option.Choices.Count > 0)
            json["choices"] = Of(option.Choices);
        Localize(json, option.Names, option.Descriptions);
        return json;
    }

    private static void Localize(
        JsonObject json, IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<string, string> descriptions)
    {
        if (names.Count > 0)
            json["name_localizations"] = Map(names);
        if (descriptions.Count > 0)
            json["description_localizations"] = Map(descriptions);
    }

    private static JsonObject Map(IReadOnlyDictionary<string, string> texts)
    {
        var json = new JsonObject();
        foreach ((string locale, string text) in texts)
            json[locale] = text;
        return json;
    }
}
