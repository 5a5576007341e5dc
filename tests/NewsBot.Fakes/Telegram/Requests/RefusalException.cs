using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram.Requests;

/// <summary>An answer with <c>ok: false</c>.</summary>
public sealed class RefusalException(int code, string description, JsonObject? parameters = null)
    : Exception(description)
{
    /// <summary>Both the HTTP status and the <c>error_code</c>.</summary>
    public int Code { get; } = code;

    public JsonObject? Parameters { get; } = parameters;

    /// <summary>
    /// 400, in the form Telegram gives its messages: the first letter small, unless the second is an underscore or a
    /// capital.
    /// </summary>
    public static RefusalException Bad(string message) => new(400, "Bad Request: " + Lowered(message));

    public static RefusalException Forbidden(string message) => new(403, "Forbidden: " + Lowered(message));

    private static string Lowered(string message) =>
        message.Length > 1 && message[1] != '_' && !char.IsAsciiLetterUpper(message[1])
            ? char.ToLowerInvariant(message[0]) + message[1..]
            : message;
}
