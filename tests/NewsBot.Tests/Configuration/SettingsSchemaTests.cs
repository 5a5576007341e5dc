using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.CommandLine;
using NewsBot.Configuration;

namespace NewsBot.Tests.Configuration;

/// <summary>Holds the schema of the settings against the options classes of the composed program.</summary>
public sealed class SettingsSchemaTests
{
    private static readonly JsonObject Schema =
        JsonNode.Parse(new ConfigFiles(folder: null).Read("appsettings.schema.json")!)!.AsObject();

    [Fact]
    public async Task The_schema_has_the_sections_of_the_program_with_their_keys_limits_and_defaults()
    {
        IReadOnlyList<OptionsSection> sections = await SectionsAsync();
        Assert.Equal(
            sections.Select(section => section.Name).Concat(["$schema", "Logging"]).Order(StringComparer.Ordinal),
            Schema["properties"]!.AsObject().Select(entry => entry.Key).Order(StringComparer.Ordinal));
        Assert.Empty(sections.SelectMany(section =>
            Differences(section.Name, Schema["properties"]![section.Name]!.AsObject(), section.Type)));
    }

    [Fact]
    public void An_option_without_an_entry_and_a_wrong_default_are_found() => Assert.Equal(
        [
            "Toy:Missing is not in the schema",
            "Toy:Gone is in the schema only",
            "Toy:Count: the default is 3",
            "Toy:Count: the limits are 1 to 5",
        ],
        Differences("Toy", JsonNode.Parse(
            """
            { "properties": {
              "Count": { "description": "Some.", "type": "integer", "default": 4, "minimum": 1, "maximum": 6 },
              "Gone": { "description": "Not any more." } },
              "additionalProperties": false }
            """)!.AsObject(), typeof(Toy)));

    private static IEnumerable<string> Differences(string path, JsonObject schema, Type type)
    {
        JsonObject entries = schema["properties"]!.AsObject();
        IReadOnlyList<PropertyInfo> keys = new OptionsSection(path, type).Keys;
        if (schema["additionalProperties"]?.GetValueKind() != JsonValueKind.False)
            yield return $"{path} lets unknown keys pass";
        foreach (PropertyInfo key in keys.Where(key => !entries.ContainsKey(key.Name)))
            yield return $"{path}:{key.Name} is not in the schema";
        foreach ((string name, _) in entries.Where(entry => keys.All(key => key.Name != entry.Key)))
            yield return $"{path}:{name} is in the schema only";
        object defaults = Activator.CreateInstance(type)!;
        foreach (PropertyInfo key in keys.Where(key => entries.ContainsKey(key.Name)))
        {
            JsonObject entry = entries[key.Name]!.AsObject();
            foreach (string difference in Differences($"{path}:{key.Name}", entry, key, defaults))
                yield return difference;
        }
    }

    private static IEnumerable<string> Differences(string path, JsonObject entry, PropertyInfo key, object defaults)
    {
        if (entry["description"] is null)
            yield return $"{path} has no description";
        JsonNode? byDefault = JsonSerializer.SerializeToNode(key.GetValue(defaults));
        if (!JsonNode.DeepEquals(entry["default"], byDefault))
            yield return $"{path}: the default is {byDefault?.ToJsonString()}";
        if (key.GetCustomAttribute<RangeAttribute>() is { } range && !HasLimits(entry, range))
            yield return $"{path}: the limits are {range.Minimum} to {range.Maximum}";
        if (key.GetCustomAttribute<RegularExpressionAttribute>() is { } rule && Text(entry["pattern"]) != rule.Pattern)
            yield return $"{path}: the pattern is {rule.Pattern}";
        if (key.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed
            && !JsonNode.DeepEquals(entry["enum"], JsonSerializer.SerializeToNode(allowed.Values)))
        {
            yield return $"{path}: the values are {string.Join(", ", allowed.Values)}";
        }

        if (key.PropertyType.IsGenericType
            && key.PropertyType.GetGenericArguments() is [_, { IsClass: true, IsGenericType: false } nested])
        {
            foreach (string difference in Differences(path + ":*", entry["additionalProperties"]!.AsObject(), nested))
                yield return difference;
        }
    }

    /// <summary>A schema has no limits for times, so people read them in the description.</summary>
    private static bool HasLimits(JsonObject entry, RangeAttribute range) => range.OperandType == typeof(TimeSpan)
        ? Text(entry["description"])!.Contains($"{range.Minimum} to {range.Maximum}", StringComparison.Ordinal)
        : Number(entry["minimum"]) == Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture)
            && Number(entry["maximum"]) == Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture);

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static double? Number(JsonNode? node) => node?.GetValue<double>();

    private static async Task<IReadOnlyList<OptionsSection>> SectionsAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-schema-");
        try
        {
            IServiceCollection? composed = null;
            var surroundings = new Surroundings(TextWriter.Null, TextWriter.Null, _ => null, TimeProvider.System)
            {
                Adjust = services => composed = services,
            };
            await Cli.RunAsync(["check", "--data", folder.FullName, "--config", folder.FullName], surroundings);
            return
            [
                .. composed!.Select(service => service.ImplementationInstance).OfType<OptionsSection>().Distinct(),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public sealed class Toy
    {
        [Range(1, 5)]
        public int Count { get; set; } = 3;

        public string? Missing { get; set; }

        public string Computed => $"{Count}";
    }
}
