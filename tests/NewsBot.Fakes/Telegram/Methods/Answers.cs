using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.Requests;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>Answers in the form of the server.</summary>
internal static class Answers
{
    public static JsonObject Ok(JsonNode? result) => new() { ["ok"] = true, ["result"] = result };

    public static JsonObject Error(RefusalException refusal)
    {
        var json = new JsonObject
        {
            ["ok"] = false,
            ["error_code"] = refusal.Code,
            ["description"] = refusal.Message,
        };
        if (refusal.Parameters is { } parameters)
            json["parameters"] = parameters.DeepClone();
        return json;
    }

    public static RefusalException TooMany(int seconds) => new(
        429,
        "Too Many Requests: retry after " + seconds.ToString(CultureInfo.InvariantCulture),
        new JsonObject { ["retry_after"] = seconds });
}
