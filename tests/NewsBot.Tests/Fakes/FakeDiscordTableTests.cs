using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.Requests;

namespace NewsBot.Tests.Fakes;

/// <summary>The fake's tables say what Discord's published description of its API says.</summary>
public sealed class FakeDiscordTableTests
{
    /// <summary>Limits so wide that they are no limits.</summary>
    private static readonly long[] Unlimited = [1521, 152133];

    [Fact]
    public void Every_object_has_exactly_the_fields_that_are_documented()
    {
        JsonNode schemas = Spec()["components"]!["schemas"]!;
        foreach ((string name, IReadOnlyList<Field> fields) in ObjectTable.Objects)
            Assert.Equal(Documented(name, schemas), Told(name, fields));
    }

    [Fact]
    public void Every_route_is_documented_with_its_body_and_its_query()
    {
        JsonNode spec = Spec();
        foreach (ApiRoute route in RouteTable.Routes)
        {
            JsonNode? operation = spec["paths"]![route.Path]?[route.Method.ToLowerInvariant()];
            Assert.True(operation is not null, route.Name);
            Assert.Equal(
                (operation["parameters"]?.AsArray() ?? [])
                    .Where(parameter => (string?)parameter!["in"] == "query")
                    .Select(parameter => (string)parameter!["name"]!)
                    .Order(StringComparer.Ordinal),
                route.Query.Order(StringComparer.Ordinal));
            JsonNode? body = operation["requestBody"]?["content"]?["application/json"]?["schema"];
            Assert.Equal(body is null, route.Body is null);
            string[] documented = [.. Names(route.IsArray ? body!["items"] : body)];
            Assert.All(route.Body?.Split('|') ?? [], name => Assert.Contains(name, documented));
        }
    }

    private static JsonNode Spec()
    {
        string? corpora = Environment.GetEnvironmentVariable("NEWSBOT_CORPORA");
        string file = Path.Combine(corpora ?? "", "specs", "discord-openapi.json");
        if (corpora is null || !File.Exists(file))
            Assert.Skip("NEWSBOT_CORPORA names no folder with specs/discord-openapi.json");
        return JsonNode.Parse(File.ReadAllText(file))!;
    }

    private static string Told(string name, IReadOnlyList<Field> fields) =>
        name + "\n" + string.Join('\n', fields.Select(Line).Order(StringComparer.Ordinal));

    private static string Line(Field field)
    {
        string type = ObjectTable.Aliases.GetValueOrDefault(field.Type, field.Type);
        string values = string.Join(',', field.Constants.Select(Text));
        return Line(field.Name, field.IsRequired, type, field.IsArray, Limits(field.Least, field.Most) + values);
    }

    private static string Line(string name, bool isRequired, string type, bool isArray, string limits) =>
        $"{name} {isRequired} {type}{(isArray ? "[]" : "")} {limits}";

    private static string Limits(long? least, long? most) =>
        (least is null or 0 ? "" : Text(least.Value)) + ".."
        + (most is { } number && !Unlimited.Contains(number) ? Text(number) : "");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Documented(string name, JsonNode schemas)
    {
        JsonNode schema = schemas[name]!;
        string[] required = [.. (schema["required"]?.AsArray() ?? []).Select(field => (string)field!)];
        return name + "\n" + string.Join('\n', schema["properties"]!.AsObject()
            .Select(pair => Documented(pair.Key, required.Contains(pair.Key), Bare(pair.Value!), schemas))
            .Order(StringComparer.Ordinal));
    }

    private static string Documented(string name, bool isRequired, JsonNode field, JsonNode schemas)
    {
        // Discord's prose says text of bits; its description of the API says a number. Both are taken.
        if (name == "default_member_permissions")
            return Line(name, isRequired, "bits", isArray: false, "..");
        bool isArray = Kind(field) == "array";
        string type = Type(isArray ? Bare(field["items"]!) : field, schemas);
        string limits = Kind(field) switch
        {
            "array" => Limits((long?)field["minItems"], (long?)field["maxItems"]),
            "string" => Limits((long?)field["minLength"], (long?)field["maxLength"]),
            "integer" when field["enum"] is null => Limits((long?)field["minimum"], (long?)field["maximum"]),
            _ => "..",
        };
        string values = string.Join(',', (field["enum"]?.AsArray() ?? []).Select(value => Text((long)value!)));
        return Line(name, isRequired, type, isArray, limits + values);
    }

    /// <summary>Without the null beside it.</summary>
    private static JsonNode Bare(JsonNode field)
    {
        JsonNode[] others = [.. Alternatives(field).Where(other => (string?)(other["type"] as JsonValue) != "null")];
        return others.Length == 1 && field["type"] is null ? others[0] : field;
    }

    private static IEnumerable<JsonNode> Alternatives(JsonNode? field) =>
        (field?["oneOf"] ?? field?["anyOf"])?.AsArray().Select(other => other!) ?? [];

    private static string? Kind(JsonNode field) => field["type"] switch
    {
        JsonArray kinds => kinds.Select(kind => (string?)kind).First(kind => kind != "null"),
        { } kind => (string?)kind,
        _ => null,
    };

    private static IEnumerable<string> Names(JsonNode? field) => Alternatives(field)
        .Append(field)
        .Select(other => (string?)other?["$ref"])
        .OfType<string>()
        .Select(reference => reference.Split('/')[^1]);

    private static string Type(JsonNode field, JsonNode schemas)
    {
        string[] names = [.. Names(field)];
        string[] known = [.. names.Where(ObjectTable.Objects.ContainsKey).Order(StringComparer.Ordinal)];
        if (known.Length > 0)
            return string.Join('|', known);
        if (names is [var only])
        {
            return only switch
            {
                "SnowflakeType" => "id",
                "Int53Type" => "int",
                _ => Plain(Kind(schemas[only]!)),
            };
        }

        string[] plain =
            [.. Alternatives(field).Select(Kind).Where(kind => kind is "integer" or "string").Select(Plain)];
        return field["type"] is null && plain.Length > 0
            ? string.Join('|', plain.Order(StringComparer.Ordinal))
            : Plain(Kind(field));
    }

    private static string Plain(string? kind) => kind switch
    {
        "integer" => "int",
        "number" => "num",
        "string" => "str",
        "boolean" => "bool",
        _ => "any",
    };
}
