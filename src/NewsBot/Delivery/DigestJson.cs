using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NewsBot.Digests;

namespace NewsBot.Delivery;

/// <summary>Digests as they are stored: JSON that later versions of the program must be able to read.</summary>
public static class DigestJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes.</summary>
    public static string Write(Digest digest) => JsonSerializer.Serialize(digest, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Digest Read(string json) => JsonSerializer.Deserialize<Digest>(json, Options)!;
}
