using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Requests;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>The commands the bot has told, by scope and language.</summary>
internal sealed class Commands
{
    private readonly Dictionary<(string Scope, string Language), JsonArray> _sets = [];

    public void Set(Call call)
    {
        var commands = (JsonArray)call.Json("commands")!;
        if (commands.Count > 100)
            throw RefusalException.Bad("BOT_COMMANDS_TOO_MUCH");
        foreach (JsonNode? command in commands)
            Check((string)command!["command"]!, (string)command["description"]!);
        _sets[Key(call)] = commands;
    }

    public void Delete(Call call) => _sets.Remove(Key(call));

    public JsonArray Get(Call call) =>
        _sets.TryGetValue(Key(call), out JsonArray? commands) ? (JsonArray)commands.DeepClone() : [];

    private static (string Scope, string Language) Key(Call call) =>
        (call.Json("scope")?.ToJsonString() ?? """{"type":"default"}""", call.Text("language_code") ?? "");

    private static void Check(string command, string description)
    {
        string name = command.TrimStart('/');
        bool isName = name.Length is >= 1 and <= 32
            && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');
        if (!isName)
            throw RefusalException.Bad("BOT_COMMAND_INVALID");
        if (description.Length is < 1 or > 256)
            throw RefusalException.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
    }
}
