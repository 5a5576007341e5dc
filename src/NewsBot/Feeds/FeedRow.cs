using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Configuration;

namespace NewsBot.Feeds;

/// <summary>A feed as it lies in its table.</summary>
internal sealed record FeedRow(
    long Number,
    string Definition,
    string Status,
    string History,
    DateTimeOffset NextFetchAt)
{
    public const string Columns = "number, definition, status, history, next_fetch_at";

    public static string StatusText(FeedStatus status) => status switch
    {
        FeedStatus.Active => "active",
        FeedStatus.Gone => "gone",
        FeedStatus.Paused => "paused",
        _ => "removed",
    };

    private static readonly JsonSerializerOptions Stored = new(StrictJson.Options)
    {
        Converters = { new WholeAddress() },
    };

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, Stored);

    public StoredFeed ToFeed() => new(
        Number,
        JsonSerializer.Deserialize<Feed>(Definition, Stored)!,
        Enum.Parse<FeedStatus>(Status, ignoreCase: true),
        JsonSerializer.Deserialize<FeedHistory>(History, Stored)!,
        NextFetchAt);

    /// <summary>A file's address is written with its scheme, not as it was typed.</summary>
    private sealed class WholeAddress : JsonConverter<Uri>
    {
        public override Uri Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString()!, UriKind.Absolute);

        public override void Write(Utf8JsonWriter writer, Uri value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.AbsoluteUri);
    }
}
