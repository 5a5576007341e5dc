using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram.Requests;

/// <summary>
/// Holds a call against the table. Where the real server would ignore what it does not know, this one refuses, so that
/// a misspelt parameter is found; such refusals begin with "fake:".
/// </summary>
internal static class Schema
{
    private const int LongestText = 32768;

    private static readonly Dictionary<string, string> Missing = new(StringComparer.Ordinal)
    {
        ["chat_id"] = "Chat_id is empty",
        ["text"] = "Message text is empty",
        ["message_id"] = "Message identifier is not specified",
        ["message_ids"] = "Message identifiers are not specified",
        ["photo"] = "There is no photo in the request",
        ["user_id"] = "Invalid user_id specified",
        ["action"] = "Wrong parameter action in request",
    };

    public static void Check(Call call)
    {
        IReadOnlyList<Field> fields = MethodTable.Methods[call.Method];
        foreach (string name in call.Parameters.Keys.Where(name => fields.All(field => field.Name != name)))
        {
            if (!call.Files.ContainsKey(name))
                throw RefusalException.Bad($"fake: {call.Method} has no parameter \"{name}\"");
        }

        foreach (Field field in fields)
            Check(call, field);
    }

    public static bool IsTrue(string value) => value.ToUpperInvariant() is "TRUE" or "1" or "YES";

    private static void Check(Call call, Field field)
    {
        string? value = call.Text(field.Name);
        if (value is null)
        {
            // An empty address is how a webhook is removed.
            if (field.IsRequired && !call.Files.ContainsKey(field.Name) && field.Name != "url")
            {
                throw RefusalException.Bad(
                    Missing.GetValueOrDefault(field.Name, $"Parameter \"{field.Name}\" is required"));
            }

            return;
        }

        if (field.Name is "text" or "caption" && Encoding.UTF8.GetByteCount(value) > LongestText)
            throw RefusalException.Bad("Text is too long");
        if (field.Depth > 0 || !IsPlain(field.Type))
            CheckJson(field, value);
        else if (!FitsPlain(field, value))
            throw RefusalException.Bad($"fake: parameter \"{field.Name}\" must be {field.Type}");
    }

    private static bool IsPlain(string type) => type is "int" or "str" or "bool" or "chat" or "file" or "upload";

    private static bool FitsPlain(Field field, string value) => field.Type switch
    {
        "int" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "bool" => value.ToUpperInvariant() is "TRUE" or "FALSE" or "0" or "1" or "YES" or "NO",
        _ => true,
    };

    private static void CheckJson(Field field, string value)
    {
        string words = field.Name.Replace('_', ' ');
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            throw RefusalException.Bad($"Can't parse {words} JSON object");
        }

        if (field.Depth == 0 && node is not JsonObject)
            throw RefusalException.Bad($"Object expected as {words}");
        if (field.Depth > 0 && node is not JsonArray)
            throw RefusalException.Bad($"Expected an Array of {Words(field.Type)}");
        ObjectSchema.Check(field.Type == "markup" ? MarkupType((JsonObject)node!) : field.Type, field.Depth, node);
    }

    private static string MarkupType(JsonObject markup) =>
        markup.ContainsKey("inline_keyboard") ? "InlineKeyboardMarkup"
        : markup.ContainsKey("remove_keyboard") ? "ReplyKeyboardRemove"
        : markup.ContainsKey("force_reply") ? "ForceReply"
        : "ReplyKeyboardMarkup";

    private static string Words(string type) => type switch { "str" => "String", "int" => "Number", _ => type };
}
