using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Measure.Hostile;

/// <summary>Leaves a document well-formed, and gives some of its fields values that nobody expects.</summary>
internal static class FieldDamage
{
    private static readonly JsonSerializerOptions Written =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON document with other values, other types, and without some of its fields.</summary>
    public static byte[] OfJson(byte[] sample, Random chance)
    {
        JsonNode? root = JsonNode.Parse(sample, documentOptions: new JsonDocumentOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        });
        for (int blows = chance.Next(1, 6); blows > 0; blows--)
            Strike(root, chance);
        return JsonSerializer.SerializeToUtf8Bytes(root, Written);
    }

    /// <summary>An XML or HTML document with other texts and attributes.</summary>
    public static byte[] OfMarkup(byte[] sample, Random chance)
    {
        string text = Encoding.UTF8.GetString(sample);
        for (int blows = chance.Next(1, 6); blows > 0; blows--)
        {
            string quote = chance.Next(3) == 0 ? ">" : "=\"", end = quote == ">" ? "<" : "\"";
            int from = text.IndexOf(quote, chance.Next(text.Length), StringComparison.Ordinal) + quote.Length;
            int to = from < quote.Length ? -1 : text.IndexOf(end, from, StringComparison.Ordinal);
            if (to >= 0)
                text = text[..from] + Escaped(HostileValues.Next(chance)) + text[to..];
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private static string Escaped(byte[] value) => Encoding.UTF8.GetString(value)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static void Strike(JsonNode? root, Random chance)
    {
        JsonNode[] parents = [.. Inner(root)];
        switch (parents.Length == 0 ? null : HostileValues.One(parents, chance))
        {
            case JsonObject { Count: > 0 } json:
                string name = json.ElementAt(chance.Next(json.Count)).Key;
                if (chance.Next(6) == 0)
                    json.Remove(name);
                else if (chance.Next(6) == 0)
                    json[Encoding.UTF8.GetString(HostileValues.Next(chance))] = Value(chance);
                else
                    json[name] = Value(chance);
                break;
            case JsonArray { Count: > 0 } list when chance.Next(3) > 0:
                list[chance.Next(list.Count)] = Value(chance);
                break;
            case JsonArray list:
                list.Add(Value(chance));
                break;
        }
    }

    private static IEnumerable<JsonNode> Inner(JsonNode? node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject json => json.Select(pair => pair.Value),
            JsonArray list => list,
            _ => [],
        };
        return node is JsonObject or JsonArray ? children.SelectMany(Inner).Prepend(node) : [];
    }

    private static JsonNode? Value(Random chance) => chance.Next(8) switch
    {
        0 => null,
        1 => chance.Next(2) == 0,
        2 => chance.NextInt64(long.MinValue, long.MaxValue),
        3 => HostileValues.One([-1, 0, 1, int.MaxValue, 1e300, 0.5, -1e-300], chance),
        4 => new JsonArray("a", null, 1),
        5 => new JsonObject { ["a"] = 1 },
        _ => Encoding.UTF8.GetString(HostileValues.Next(chance)),
    };
}
