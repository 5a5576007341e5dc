using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsBot.Configuration;

/// <summary>Holds a JSON document against the type it is to be read into.</summary>
internal sealed class JsonShape(string file, JsonSerializerOptions options, ConfigErrors errors)
{
    /// <summary>Adds an error for each place that does not fit.</summary>
    /// <param name="element">A place in the document.</param>
    /// <param name="type">What it is to be read into.</param>
    /// <param name="where">Its name; empty for the whole document.</param>
    /// <param name="mayBeNull">Whether there may be null instead.</param>
    public void Check(JsonElement element, Type type, string where, bool mayBeNull = false)
    {
        JsonTypeInfo shape = options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        switch (shape.Kind, element.ValueKind)
        {
            case (_, JsonValueKind.Null):
                if (!mayBeNull && Nullable.GetUnderlyingType(type) is null)
                    errors.Add(file, where, "This is null; write what is needed, or leave the key out.");
                break;
            case (JsonTypeInfoKind.Object, JsonValueKind.Object):
                CheckObject(element, shape, where);
                break;
            case (JsonTypeInfoKind.Enumerable, JsonValueKind.Array):
                foreach ((int index, JsonElement item) in element.EnumerateArray().Index())
                    Check(item, shape.ElementType!, $"{where}[{index}]");
                break;
            case (JsonTypeInfoKind.Dictionary, JsonValueKind.Object):
                foreach (JsonProperty property in element.EnumerateObject())
                    Check(property.Value, shape.ElementType!, Join(where, property.Name));
                break;
            case (JsonTypeInfoKind.None, _):
                CheckValue(element, shape.Type, where);
                break;
            default:
                errors.Add(file, where, $"This is {Name(element)}, but {Name(shape.Kind)} is needed.");
                break;
        }
    }

    private static string Join(string where, string key) => where.Length == 0 ? key : $"{where}.{key}";

    private static string Name(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text \"{Short(element.GetString()!)}\"",
        _ => $"the value {Short(element.GetRawText())}",
    };

    private static string Name(JsonTypeInfoKind kind) =>
        kind == JsonTypeInfoKind.Enumerable ? "a list" : "an object";

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private void CheckObject(JsonElement element, JsonTypeInfo shape, string where)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string path = Join(where, property.Name);
            if (property.Name == "$schema" && where.Length == 0)
                continue;
            if (!seen.Add(property.Name))
                errors.Add(file, path, "This key is here twice.");
            else if (shape.Properties.FirstOrDefault(known => known.Name == property.Name) is { } known)
                Check(property.Value, known.PropertyType, path, known.IsSetNullable);
            else
                errors.Add(file, path, $"This key is not known.{Nearest.Hint(property.Name, Names(shape))}");
        }

        foreach (JsonPropertyInfo missing in shape.Properties.Where(p => IsNeeded(p) && !seen.Contains(p.Name)))
            errors.Add(file, Join(where, missing.Name), "This key is missing.");
    }

    /// <summary>What is not there is null, which nobody expects of a parameter that has no default.</summary>
    private static bool IsNeeded(JsonPropertyInfo property) =>
        property.IsRequired || property is { IsSetNullable: false, AssociatedParameter.HasDefaultValue: false };

    private void CheckValue(JsonElement element, Type type, string where)
    {
        try
        {
            element.Deserialize(type, options);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            string text = element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
            errors.Add(file, where, type.IsEnum
                ? $"{Name(element)} is not one of {string.Join(", ", Values(type))}.{Nearest.Hint(text, Values(type))}"
                : $"This is {Name(element)}, but {ValueNames.Of(type)} is needed.");
        }
    }

    private static IEnumerable<string> Names(JsonTypeInfo shape) => shape.Properties.Select(p => p.Name);

    private IEnumerable<string> Values(Type type) =>
        Enum.GetValues(type).Cast<object>()
            .Select(value => JsonSerializer.Serialize(value, type, options).Trim('"'));
}
