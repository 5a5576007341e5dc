using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram.Requests;

/// <summary>Holds an object, or arrays of them, against the table.</summary>
internal static class ObjectSchema
{
    public static void Check(string type, int depth, JsonNode? node)
    {
        if (depth > 0)
        {
            if (node is not JsonArray array)
                throw RefusalException.Bad($"Expected an Array of {Words(type)}");
            foreach (JsonNode? element in array)
                Check(type, depth - 1, element);
            return;
        }

        if (type is "str" or "int" && (node is null || !Fits(new Field("", type, 0, IsRequired: true), node)))
            throw RefusalException.Bad($"Expected an Array of {(type == "str" ? "String" : "Number")}");
        if (!MethodTable.Objects.TryGetValue(type, out IReadOnlyList<Field>? fields))
            return;
        if (node is not JsonObject values)
            throw RefusalException.Bad($"{type} must be an Object");
        foreach (string name in values.Select(pair => pair.Key).Where(name => fields.All(field => field.Name != name)))
            throw RefusalException.Bad($"fake: {type} has no field \"{name}\"");
        foreach (Field field in fields)
            CheckField(type, field, values);
    }

    private static void CheckField(string type, Field field, JsonObject values)
    {
        if (values[field.Name] is not { } value)
        {
            if (field.IsRequired)
                throw RefusalException.Bad($"Can't parse {Words(type)}: Can't find field \"{field.Name}\"");
            return;
        }

        if (!Fits(field, value))
        {
            throw RefusalException.Bad(
                $"Can't parse {Words(type)}: Field \"{field.Name}\" must be of type {Kind(field)}");
        }

        if (field.Depth > 0 || field.Type is not "str" and not "int")
            Check(field.Type, field.Depth, value);
    }

    private static bool Fits(Field field, JsonNode value)
    {
        JsonValueKind kind = value.GetValueKind();
        if (field.Depth > 0)
            return kind == JsonValueKind.Array;
        return field.Type switch
        {
            "int" => kind == JsonValueKind.Number && value.AsValue().TryGetValue(out long _),
            "str" => kind == JsonValueKind.String,
            "bool" => kind is JsonValueKind.True or JsonValueKind.False,
            "chat" => kind is JsonValueKind.String or JsonValueKind.Number,
            _ => kind == JsonValueKind.Object,
        };
    }

    private static string Kind(Field field) => field.Depth > 0 ? "Array" : field.Type switch
    {
        "int" => "Number",
        "str" => "String",
        "bool" => "Boolean",
        "chat" => "Number",
        _ => "Object",
    };

    private static string Words(string type) => type switch
    {
        "InlineKeyboardButton" => "inline keyboard button",
        "InlineKeyboardMarkup" => "reply markup",
        _ => type,
    };
}
