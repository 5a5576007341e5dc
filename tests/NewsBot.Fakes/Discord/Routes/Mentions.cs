using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsBot.Fakes.Discord.Routes;

/// <summary>Whom a message calls, by what it says and what it may.</summary>
internal static partial class Mentions
{
    /// <summary>How many pings it makes. Only the content counts: in embeds nobody is called.</summary>
    public static int Count(JsonObject message)
    {
        string content = (string?)message["content"] ?? "";
        int users = User().Count(content);
        int roles = Role().Count(content);
        int everyone = Everyone().Count(content);
        if (message["allowed_mentions"] is not JsonObject allowed)
            return users + roles + everyone;
        string[] parse = [.. (allowed["parse"] as JsonArray ?? []).Select(kind => (string?)kind ?? "")];
        return (parse.Contains("users") ? users : Named(allowed, "users"))
            + (parse.Contains("roles") ? roles : Named(allowed, "roles"))
            + (parse.Contains("everyone") ? everyone : 0)
            + ((bool?)allowed["replied_user"] == true && message["message_reference"] is not null ? 1 : 0);
    }

    private static int Named(JsonObject allowed, string kind) => (allowed[kind] as JsonArray)?.Count ?? 0;

    [GeneratedRegex("<@!?[0-9]+>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex User();

    [GeneratedRegex("<@&[0-9]+>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Role();

    [GeneratedRegex("@everyone|@here", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Everyone();
}
