using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord.Requests;

/// <summary>Reads the body of a request: JSON, or a form that holds it as <c>payload_json</c> beside files.</summary>
internal static class RequestReader
{
    public static async Task<Call> ReadAsync(HttpRequest request, Call call)
    {
        var query = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        if (query.Keys.FirstOrDefault(name => !call.Route.Query.Contains(name)) is { } unknown)
            throw new RefusalException(400, 50035, $"fake: {call.Route.Name} has no parameter \"{unknown}\"");
        Call whole = call with { Query = query };
        return request.HasFormContentType ? await FormAsync(request, whole) : await JsonAsync(request, whole);
    }

    private static async Task<Call> FormAsync(HttpRequest request, Call call)
    {
        IFormCollection form = await request.ReadFormAsync();
        var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
        foreach (IFormFile file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            files[file.Name] = new UploadedFile(file.FileName, file.ContentType, bytes.ToArray());
        }

        return call with { Files = files, Body = Parse(form["payload_json"].ToString()) };
    }

    private static async Task<Call> JsonAsync(HttpRequest request, Call call)
    {
        using var reader = new StreamReader(request.Body);
        string text = await reader.ReadToEndAsync();
        if (text.Length == 0)
            return call;
        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            throw RefusalException.Form("", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be JSON.");
        return call with { Body = Parse(text) };
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new RefusalException(400, 50109, "The request body contains invalid JSON.");
        }
    }
}
