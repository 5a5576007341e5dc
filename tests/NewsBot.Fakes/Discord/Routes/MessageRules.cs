using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.Requests;

namespace NewsBot.Fakes.Discord.Routes;

/// <summary>What is wrong with a message beyond the types of its fields. Texts are measured after trimming.</summary>
internal static class MessageRules
{
    private const int Content = 2000;
    private const int EmbedText = 6000;
    private static readonly string[] Shown = ["title", "description"];

    public static void Check(Call call, JsonObject message, bool isNew = true, string prefix = "")
    {
        if (Trimmed(message["content"]) > Content)
            throw RefusalException.Form(prefix + "content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
        JsonArray embeds = message["embeds"] as JsonArray ?? [];
        if (embeds.Sum(Length) > EmbedText)
        {
            throw RefusalException.Form(
                prefix + "embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }

        for (int i = 0; i < embeds.Count; i++)
            CheckEmbed((JsonObject)embeds[i]!, $"{prefix}embeds.{i}");
        CheckMentions(message["allowed_mentions"], prefix);
        CheckButtons(message["components"] as JsonArray ?? [], prefix);
        CheckFiles(call, message);
        bool isEmpty = Trimmed(message["content"]) == 0
            && embeds.Count == 0
            && call.Files.Count == 0
            && message["components"] is not JsonArray { Count: > 0 }
            && message["poll"] is null;
        if (isNew && isEmpty)
            throw RefusalException.Empty();
    }

    private static void CheckEmbed(JsonObject embed, string path)
    {
        if (Length(embed) == 0 && embed["image"] is null && embed["thumbnail"] is null)
            throw RefusalException.Form(path + ".description", "BASE_TYPE_REQUIRED", "This field is required");
        foreach (JsonNode? field in embed["fields"] as JsonArray ?? [])
        {
            if (Trimmed(field!["name"]) == 0 || Trimmed(field["value"]) == 0)
                throw RefusalException.Form(path + ".fields", "BASE_TYPE_REQUIRED", "This field is required");
        }

        string? url = (string?)embed["url"];
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"))
            throw RefusalException.Form(path + ".url", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
    }

    private static void CheckMentions(JsonNode? mentions, string prefix)
    {
        string[] parse = [.. (mentions?["parse"] as JsonArray ?? []).Select(value => (string?)value ?? "")];
        foreach (string kind in (string[])["users", "roles"])
        {
            if (parse.Contains(kind) && mentions![kind] is JsonArray { Count: > 0 })
            {
                throw RefusalException.Form(
                    prefix + "allowed_mentions",
                    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    $"parse:[\"{kind}\"] and {kind}");
            }
        }
    }

    private static void CheckButtons(JsonArray rows, string prefix)
    {
        if (rows.Count > 5)
            throw RefusalException.Form(prefix + "components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5.");
        string[] ids = [.. rows
            .SelectMany(row => (JsonArray)row!["components"]!)
            .Select(button => Id((JsonObject)button!, prefix))
            .OfType<string>()];
        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Length)
        {
            throw RefusalException.Form(
                prefix + "components", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    private static string? Id(JsonObject button, string prefix)
    {
        bool isLink = (long)button["style"]! == 5;
        if (isLink == (button["url"] is null) || isLink == (button["custom_id"] is not null))
            throw RefusalException.Form(prefix + "components", "BUTTON_COMPONENT_INVALID", "A link or a custom id.");
        return (string?)button["custom_id"];
    }

    private static void CheckFiles(Call call, JsonObject message)
    {
        foreach (JsonNode? attachment in message["attachments"] as JsonArray ?? [])
        {
            if (!call.Files.ContainsKey($"files[{attachment!["id"]}]"))
                throw RefusalException.Form("attachments", "ATTACHMENT_NOT_FOUND", "No such file was uploaded.");
        }
    }

    private static int Length(JsonNode? embed) =>
        Shown.Sum(name => Trimmed(embed![name]))
        + Trimmed(embed!["footer"]?["text"])
        + Trimmed(embed["author"]?["name"])
        + (embed["fields"] as JsonArray ?? []).Sum(field => Trimmed(field!["name"]) + Trimmed(field["value"]));

    private static int Trimmed(JsonNode? text) => ((string?)text)?.Trim().Length ?? 0;
}
