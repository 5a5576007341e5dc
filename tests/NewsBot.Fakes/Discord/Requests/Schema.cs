using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord.Requests;

/// <summary>
/// Holds a body against the table. Where the real server would ignore a field that it does not know, this one refuses,
/// so that a misspelt one is found; such refusals begin with "fake:".
/// </summary>
internal static class Schema
{
    private const int MostCommands = 100;

    public static void Check(Call call)
    {
        if (call.Route.Body is not { } type)
        {
            if (call.Body is not null)
                throw new RefusalException(400, 50035, $"fake: {call.Route.Name} takes no body");
            return;
        }

        if (!call.Route.IsArray)
        {
            Check(type, call.Body, "");
            return;
        }

        if (call.Body is not JsonArray array)
            throw Type("", "an array");
        if (array.Count > MostCommands)
            throw new RefusalException(400, 30032, "Maximum number of application commands reached (100)");
        for (int i = 0; i < array.Count; i++)
            Check(type, array[i], Text(i));
    }

    private static void Check(string types, JsonNode? node, string path)
    {
        if (types == "any")
            return;
        if (node is not JsonObject json)
            throw Type(path, "an object");
        string type = Choose(types, json, path);
        IReadOnlyList<Field> fields = ObjectTable.Objects[type];
        if (json.Select(pair => pair.Key).FirstOrDefault(name => fields.All(f => f.Name != name)) is { } unknown)
            throw new RefusalException(400, 50035, $"fake: {type} has no field \"{unknown}\"");
        foreach (Field field in fields)
            Check(field, json, Join(path, field.Name));
    }

    private static void Check(Field field, JsonObject json, string path)
    {
        if (json[field.Name] is not { } value)
        {
            if (field.IsRequired)
                throw RefusalException.Form(path, "BASE_TYPE_REQUIRED", "This field is required");
            return;
        }

        if (!field.IsArray)
        {
            CheckValue(field, value, path);
            return;
        }

        if (value is not JsonArray array)
            throw Type(path, "an array");
        Within(field, array.Count, path);
        for (int i = 0; i < array.Count; i++)
            CheckElement(field, array[i], Join(path, Text(i)));
    }

    private static void CheckElement(Field field, JsonNode? value, string path)
    {
        if (IsPlain(field.Type) ? value is null || !Fits(field.Type, value) : value is not JsonObject)
            throw Type(path, field.Type);
        if (!IsPlain(field.Type))
            Check(field.Type, value, path);
    }

    private static void CheckValue(Field field, JsonNode value, string path)
    {
        if (!IsPlain(field.Type))
        {
            Check(field.Type, value, path);
            return;
        }

        if (!Fits(field.Type, value))
            throw Type(path, field.Type);
        if (value.GetValueKind() == JsonValueKind.String)
            Within(field, value.GetValue<string>().Trim().Length, path);
        else if (value.GetValueKind() == JsonValueKind.Number && field.Type == "int")
            Within(field, value.AsValue().GetValue<long>(), path);
        if (field.Constants.Count > 0 && !field.Constants.Contains(value.AsValue().GetValue<long>()))
            throw RefusalException.Form(path, "BASE_TYPE_CHOICES", "Value must be one of the choices.");
    }

    private static void Within(Field field, long measure, string path)
    {
        if (measure < field.Least || measure > field.Most)
        {
            throw RefusalException.Form(
                path,
                "BASE_TYPE_BAD_LENGTH",
                string.Create(CultureInfo.InvariantCulture, $"Must be between {field.Least ?? 0} and {field.Most}."));
        }
    }

    /// <summary>Which of several objects it is: by its type, else by the first that has all it requires.</summary>
    private static string Choose(string types, JsonObject json, string path)
    {
        string[] known = [.. ObjectTable.Aliases.GetValueOrDefault(types, types).Split('|')];
        if (known.Length == 1)
            return known[0];
        long? given = json["type"] is JsonValue value && value.TryGetValue(out long number) ? number : null;
        return known.FirstOrDefault(type => ObjectTable.Objects[type].All(field =>
            field.Name == "type" && field.Constants.Count > 0
                ? (given is null && !field.IsRequired) || field.Constants.Contains(given ?? -1)
                : !field.IsRequired || json[field.Name] is not null || given is not null))
            ?? throw RefusalException.Form(Join(path, "type"), "BASE_TYPE_CHOICES", "fake: not of a known type.");
    }

    private static bool IsPlain(string type) =>
        type is "int" or "num" or "str" or "bool" or "id" or "any" or "nonce" or "bits";

    private static bool Fits(string type, JsonNode value)
    {
        JsonValueKind kind = value.GetValueKind();
        return type switch
        {
            "int" => kind == JsonValueKind.Number && value.AsValue().TryGetValue(out long _),
            "num" => kind == JsonValueKind.Number,
            "str" => kind == JsonValueKind.String,
            "bool" => kind is JsonValueKind.True or JsonValueKind.False,
            "id" or "bits" => kind == JsonValueKind.String && ulong.TryParse(
                value.GetValue<string>(), NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "nonce" => (kind == JsonValueKind.String && value.GetValue<string>().Length <= 25)
                || (kind == JsonValueKind.Number && value.AsValue().TryGetValue(out long _)),
            _ => true,
        };
    }

    private static RefusalException Type(string path, string type) =>
        RefusalException.Form(path, "MODEL_TYPE_CONVERT", $"Must be {type}.");

    private static string Join(string path, string part) => path.Length == 0 ? part : path + "." + part;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
