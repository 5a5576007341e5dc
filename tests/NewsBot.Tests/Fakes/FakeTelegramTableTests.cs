using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Requests;

namespace NewsBot.Tests.Fakes;

public sealed class FakeTelegramTableTests
{
    [Fact]
    public void Every_method_and_object_has_exactly_the_parameters_that_are_documented()
    {
        string? corpora = Environment.GetEnvironmentVariable("NEWSBOT_CORPORA");
        string file = Path.Combine(corpora ?? "", "specs", "telegram-bot-api.json");
        if (corpora is null || !File.Exists(file))
            Assert.Skip("NEWSBOT_CORPORA names no folder with specs/telegram-bot-api.json");
        JsonNode spec = JsonNode.Parse(File.ReadAllText(file))!;
        foreach ((string name, var fields) in MethodTable.Methods)
            Assert.Equal(Documented(spec["methods"]![name]!), Told(name, fields));
        foreach ((string name, var fields) in MethodTable.Objects)
            Assert.Equal(Documented(spec["types"]![name]!), Told(name, fields));
    }

    private static string Documented(JsonNode part) =>
        (string)part["name"]! + "\n" + string.Join('\n', (part["fields"]?.AsArray() ?? [])
            .Select(field => Line(
                (string)field!["name"]!,
                (bool)field["required"]!,
                field["types"]!.AsArray().Select(type => (string)type!)))
            .Order(StringComparer.Ordinal));

    private static string Told(string name, IReadOnlyList<Field> fields) =>
        name + "\n" + string.Join('\n', fields
            .Select(field => Line(field.Name, field.IsRequired, Types(field)))
            .Order(StringComparer.Ordinal));

    private static string Line(string name, bool isRequired, IEnumerable<string> types) =>
        $"{name} {isRequired} {string.Join('|', types.Order(StringComparer.Ordinal))}";

    private static IEnumerable<string> Types(Field field)
    {
        string[] plain = field.Type switch
        {
            "int" => ["Integer"],
            "str" => ["String"],
            "bool" => ["Boolean"],
            "chat" => ["Integer", "String"],
            "file" => ["InputFile", "String"],
            "upload" => ["InputFile"],
            "markup" => ["InlineKeyboardMarkup", "ReplyKeyboardMarkup", "ReplyKeyboardRemove", "ForceReply"],
            _ => [field.Type],
        };
        return plain.Select(type => string.Concat(Enumerable.Repeat("Array of ", field.Depth)) + type);
    }
}
