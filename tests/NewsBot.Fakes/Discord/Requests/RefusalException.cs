using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord.Requests;

/// <summary>An answer that is an error, in the form of the server.</summary>
public sealed class RefusalException(int status, int code, string message, JsonObject? errors = null)
    : Exception(message)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    /// <summary>The fields that are wrong, nested as they are in the request.</summary>
    public JsonObject? Errors { get; } = errors;

    public JsonObject Json()
    {
        var json = new JsonObject { ["message"] = Message, ["code"] = Code };
        if (Errors is not null)
            json["errors"] = Errors.DeepClone();
        return json;
    }

    public static RefusalException Unknown(string what, int code) => new(404, code, "Unknown " + what);

    public static RefusalException Unauthorized() => new(401, 0, "401: Unauthorized");

    public static RefusalException NotFound() => new(404, 0, "404: Not Found");

    public static RefusalException Empty() => new(400, 50006, "Cannot send an empty message");

    /// <summary>50035 for one field, such as <c>embeds.0.title</c>.</summary>
    public static RefusalException Form(string path, string code, string message)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = message };
        var node = new JsonObject { ["_errors"] = new JsonArray(error) };
        foreach (string part in path.Split('.', StringSplitOptions.RemoveEmptyEntries).Reverse())
            node = new JsonObject { [part] = node };
        return new RefusalException(400, 50035, "Invalid Form Body", node);
    }
}
