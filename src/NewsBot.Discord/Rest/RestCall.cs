using System.Text.Json.Nodes;

namespace NewsBot.Discord.Rest;

/// <summary>One request.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The path with names in place of ids: for logs, and for the limits that go by route.</param>
/// <param name="Path">The path that is asked, relative to the address of the API. It may hold a token.</param>
internal sealed record RestCall(HttpMethod Method, string Route, string Path)
{
    /// <summary>The channel, guild or webhook that has limits of its own on this route.</summary>
    public string Major { get; init; } = "";

    public JsonNode? Body { get; init; }

    public IReadOnlyList<DiscordFile> Files { get; init; } = [];

    /// <summary>
    /// An answer to an interaction: the token is in the path, so that the bot's is not sent, a 401 does not speak of
    /// it, and the limit over all routes does not apply.
    /// </summary>
    public bool IsInteraction { get; init; }

    /// <summary>Whether it may be sent again after a failure of which the outcome is unknown.</summary>
    public bool IsRepeatable { get; init; }

    public string Name => $"{Method} {Route}";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
