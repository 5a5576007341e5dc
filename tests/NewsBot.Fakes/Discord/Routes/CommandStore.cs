using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsBot.Fakes.Discord.Requests;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord.Routes;

/// <summary>The commands that the bot has told, global ones and of guilds.</summary>
internal sealed partial class CommandStore
{
    private readonly Dictionary<ulong, JsonArray> _sets = [];

    /// <param name="guild">0 for the global ones.</param>
    public JsonArray Of(ulong guild) => _sets.TryGetValue(guild, out JsonArray? set) ? (JsonArray)set.DeepClone() : [];

    public JsonArray Replace(ulong guild, JsonArray commands, Snowflakes ids, BotIdentity bot)
    {
        for (int i = 0; i < commands.Count; i++)
            Check((JsonObject)commands[i]!, $"{i}");
        if (commands.DistinctBy(c => (string?)c!["name"], StringComparer.Ordinal).Count() < commands.Count)
            throw RefusalException.Form("", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Names must be unique.");
        var stored = (JsonArray)commands.DeepClone();
        foreach (JsonNode? command in stored)
        {
            command!["id"] = Snowflakes.Text(ids.Next());
            command["application_id"] = Snowflakes.Text(bot.Application);
            command["version"] = Snowflakes.Text(ids.Next());
            command["type"] ??= 1;
        }

        _sets[guild] = stored;
        return Of(guild);
    }

    private static void Check(JsonObject command, string path)
    {
        Name(command, path);
        if (command["description"] is null)
            throw RefusalException.Form(path + ".description", "BASE_TYPE_REQUIRED", "This field is required");
        JsonArray options = command["options"] as JsonArray ?? [];
        bool mayNotRequire = false;
        for (int i = 0; i < options.Count; i++)
        {
            var option = (JsonObject)options[i]!;
            Name(option, $"{path}.options.{i}");
            bool isRequired = (bool?)option["required"] == true;
            if (isRequired && mayNotRequire)
            {
                throw RefusalException.Form(
                    $"{path}.options.{i}",
                    "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options come first.");
            }

            mayNotRequire |= !isRequired;
            if ((bool?)option["autocomplete"] == true && option["choices"] is JsonArray { Count: > 0 })
                throw RefusalException.Form($"{path}.options.{i}", "BASE_TYPE_INVALID", "Choices or autocomplete.");
        }
    }

    private static void Name(JsonObject json, string path)
    {
        IEnumerable<string> names = (json["name_localizations"] as JsonObject ?? [])
            .Select(pair => (string?)pair.Value ?? "")
            .Prepend((string?)json["name"] ?? "");
        foreach (string name in names)
        {
            if (!Allowed().IsMatch(name) || name.Any(char.IsUpper))
            {
                throw RefusalException.Form(
                    path + ".name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
            }
        }
    }

    [GeneratedRegex(
        @"^[-_'\p{L}\p{N}\u0900-\u097F\u0E00-\u0E7F]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Allowed();
}
