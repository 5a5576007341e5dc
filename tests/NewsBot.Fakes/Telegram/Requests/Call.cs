using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram.Requests;

/// <summary>A request as the server sees it: every parameter is text, whatever form the body had.</summary>
public sealed record Call(
    string Method,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyDictionary<string, byte[]> Files)
{
    public string? Text(string name) =>
        Parameters.TryGetValue(name, out string? value) && value.Length > 0 ? value : null;

    public long? Number(string name) =>
        Text(name) is { } value ? long.Parse(value, CultureInfo.InvariantCulture) : null;

    public bool Flag(string name) => Text(name) is { } value && Schema.IsTrue(value);

    public JsonNode? Json(string name) => Text(name) is { } value ? JsonNode.Parse(value) : null;

    /// <summary>The chat the call speaks to, where it is given as a number.</summary>
    public long? Chat =>
        long.TryParse(Text("chat_id"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long id)
            ? id
            : null;
}
