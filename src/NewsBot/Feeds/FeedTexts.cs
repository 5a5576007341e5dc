using System.Text.Json;
using NewsBot.Configuration;

namespace NewsBot.Feeds;

/// <summary>
/// What can be judged of a feed's entry in the configuration, as it stands there; null where it is not.
/// </summary>
internal sealed record FeedTexts(string? Address, string? Language, string? Country, string? Side, string? Verified)
{
    /// <summary>What can be made out in a file whose shape is wrong; nothing where it is no JSON at all.</summary>
    public static IReadOnlyList<(string Id, FeedTexts Feed)> InBrokenFile(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, StrictJson.Lenient);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("feeds", out JsonElement feeds) && feeds.ValueKind == JsonValueKind.Object
                ? [.. feeds.EnumerateObject().Where(IsObject).Select(feed => (feed.Name, Of(feed.Value)))]
                : [];
        }
        catch (JsonException)
        {
            return []; // What is wrong with it was told when it was read.
        }
    }

    private static bool IsObject(JsonProperty property) => property.Value.ValueKind == JsonValueKind.Object;

    private static FeedTexts Of(JsonElement feed) => new(
        Text(feed, "address"),
        Text(feed, "language"),
        Text(feed, "country"),
        Text(feed, "side"),
        Text(feed, "verified"));

    private static string? Text(JsonElement feed, string key) =>
        feed.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
