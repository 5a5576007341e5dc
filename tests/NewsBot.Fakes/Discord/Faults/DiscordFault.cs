using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord.Faults;

/// <summary>How a request ends that a fault has hit.</summary>
public enum FaultEnding
{
    /// <summary>As it should, perhaps late.</summary>
    Normal,

    /// <summary>Another answer than the right one.</summary>
    Answer,

    /// <summary>The connection is reset.</summary>
    Drop,

    /// <summary>No answer until the caller gives up.</summary>
    Silence,

    /// <summary>The right answer, cut in the middle.</summary>
    Cut,

    /// <summary>429, and whoever is told to wait really must.</summary>
    Wait,
}

/// <summary>A thing that goes wrong with a request.</summary>
public sealed record DiscordFault
{
    public FaultEnding Ending { get; init; }

    /// <summary>Whether the request is carried out all the same: the answer is lost, not the message.</summary>
    public bool IsAccepted { get; init; }

    public TimeSpan Delay { get; init; }

    public int Status { get; init; }

    public string Body { get; init; } = "";

    public string ContentType { get; init; } = "application/json";

    /// <summary>Seconds to wait, with <see cref="FaultEnding.Wait"/>.</summary>
    public double RetryAfter { get; init; }

    /// <summary>user, global or shared.</summary>
    public string Scope { get; init; } = "user";

    public static DiscordFault DropBefore { get; } = new() { Ending = FaultEnding.Drop };

    public static DiscordFault DropAfter { get; } = new() { Ending = FaultEnding.Drop, IsAccepted = true };

    public static DiscordFault SilenceBefore { get; } = new() { Ending = FaultEnding.Silence };

    public static DiscordFault SilenceAfter { get; } = new() { Ending = FaultEnding.Silence, IsAccepted = true };

    public static DiscordFault CutAnswer { get; } = new() { Ending = FaultEnding.Cut, IsAccepted = true };

    public static DiscordFault Unauthorized { get; } = Error(401, 0, "401: Unauthorized");

    public static DiscordFault MissingAccess { get; } = Error(403, 50001, "Missing Access");

    public static DiscordFault MissingPermissions { get; } = Error(403, 50013, "Missing Permissions");

    public static DiscordFault UnknownChannel { get; } = Error(404, 10003, "Unknown Channel");

    public static DiscordFault Overloaded { get; } = Error(503, 130000, "API resource is currently overloaded.");

    /// <summary>What Cloudflare answers for Discord: no JSON, and no word of how long.</summary>
    public static DiscordFault Cloudflare { get; } = Raw(429, "<html><body>error code: 1015</body></html>");

    public static DiscordFault CloudflareBlock { get; } =
        Error(403, 40333, "internal network error");

    public static DiscordFault Slow(TimeSpan delay) => new() { Delay = delay };

    /// <summary>429 for the bucket (user, shared) or for all routes (global).</summary>
    public static DiscordFault TooManyRequests(double seconds, string scope = "user") => new()
    {
        Ending = FaultEnding.Wait,
        Status = 429,
        RetryAfter = seconds,
        Scope = scope,
    };

    /// <summary>An error in the server's own form.</summary>
    public static DiscordFault Error(int status, int code, string message) => new()
    {
        Ending = FaultEnding.Answer,
        Status = status,
        Body = new JsonObject { ["message"] = message, ["code"] = code }.ToJsonString(),
    };

    /// <summary>Any body, such as the HTML of a proxy.</summary>
    public static DiscordFault Raw(
        int status, string body, string contentType = "text/html", bool isAccepted = false) => new()
        {
            Ending = FaultEnding.Answer,
            Status = status,
            Body = body,
            ContentType = contentType,
            IsAccepted = isAccepted,
        };

    /// <summary>A 5xx as a proxy in front of the server writes it.</summary>
    public static DiscordFault BadGateway(int status = 502, bool isAccepted = false) =>
        Raw(status, "<html><head><title>502 Bad Gateway</title></head></html>", isAccepted: isAccepted);
}
