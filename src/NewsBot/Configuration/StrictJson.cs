using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsBot.Configuration;

/// <summary>
/// Reads a JSON configuration file into records and reports every unknown key, missing key and wrong type at once.
/// Keys are camelCase; comments and trailing commas are allowed.
/// </summary>
public static class StrictJson
{
    /// <summary>How a configuration file is read as JSON, before it is held against records.</summary>
    internal static JsonDocumentOptions Lenient { get; } = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 32,
    };

    /// <summary>How configuration and stored records are written.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Reads <paramref name="name"/>; null, with errors added, where it is missing or wrong.</summary>
    public static T? Read<T>(ConfigFiles files, string name, ConfigErrors errors)
        where T : class
    {
        if (files.Read(name) is { } text)
            return Parse<T>(text, name, errors);
        errors.Add(name, "", $"This file is missing in {files.Where}.");
        return null;
    }

    /// <summary>Reads <paramref name="text"/>, naming it <paramref name="name"/> in errors.</summary>
    public static T? Parse<T>(string text, string name, ConfigErrors errors)
        where T : class
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Lenient);
            var found = new ConfigErrors();
            new JsonShape(name, Options, found).Check(document.RootElement, typeof(T), "");
            foreach (ConfigError error in found.All)
                errors.Add(error.File, error.Where, error.Problem);
            return found.None ? document.Deserialize<T>(Options) : null;
        }
        catch (JsonException error)
        {
            errors.Add(name, error.Path is null or "$" ? "" : error.Path, JsonProblem.Of(error));
            return null;
        }
    }
}

/// <summary>Says in plain words what a JSON reader found.</summary>
internal static class JsonProblem
{
    public static string Of(JsonException error)
    {
        string message = error.InnerException?.Message ?? error.Message;
        int details = message.IndexOf(" Path:", StringComparison.Ordinal);
        string what = details < 0 ? message : message[..details];
        int lines = what.IndexOf(" LineNumber:", StringComparison.Ordinal);
        what = lines < 0 ? what : what[..lines];
        return error.LineNumber is { } line ? $"line {line + 1}: {what}" : what;
    }
}
