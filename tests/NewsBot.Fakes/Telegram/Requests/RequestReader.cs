using System.Text;
using System.Text.Json;

namespace NewsBot.Fakes.Telegram.Requests;

/// <summary>Reads a call from the query and from a JSON, form or multipart body.</summary>
internal static class RequestReader
{
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<Call> ReadAsync(HttpRequest request, string method)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach ((string name, var value) in request.Query)
            parameters[name] = value.ToString();
        if (request.HasFormContentType)
            await ReadFormAsync(request, parameters, files);
        else if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
            await ReadJsonAsync(request, parameters);
        return new Call(method, parameters, files);
    }

    private static async Task ReadFormAsync(
        HttpRequest request, Dictionary<string, string> parameters, Dictionary<string, byte[]> files)
    {
        IFormCollection form = await request.ReadFormAsync();
        foreach ((string name, var value) in form)
            parameters[name] = value.ToString();
        foreach (IFormFile file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            files[file.Name] = bytes.ToArray();
        }
    }

    private static async Task ReadJsonAsync(HttpRequest request, Dictionary<string, string> parameters)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        if (body.Length == 0)
            return;
        try
        {
            using JsonDocument json = JsonDocument.Parse(Strict.GetString(body.ToArray()));
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw RefusalException.Bad("Can't parse JSON object");
            foreach (JsonProperty property in json.RootElement.EnumerateObject())
                Add(parameters, property);
        }
        catch (JsonException)
        {
            throw RefusalException.Bad("Can't parse JSON object");
        }
        catch (Exception error) when (error is DecoderFallbackException or InvalidOperationException)
        {
            // A lone surrogate, escaped or as bytes.
            throw RefusalException.Bad("Strings must be encoded in UTF-8");
        }
    }

    private static void Add(Dictionary<string, string> parameters, JsonProperty property)
    {
        if (property.Value.ValueKind == JsonValueKind.Null)
            return;
        parameters[property.Name] = property.Value.ValueKind == JsonValueKind.String
            ? property.Value.GetString()!
            : property.Value.GetRawText();
    }
}
