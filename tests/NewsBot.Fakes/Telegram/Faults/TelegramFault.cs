using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram.Faults;

/// <summary>How a faulty call ends.</summary>
public enum FaultEnding
{
    /// <summary>As it would have.</summary>
    Normal,

    /// <summary>With the status and body of the fault.</summary>
    Answer,

    /// <summary>The connection is reset.</summary>
    Drop,

    /// <summary>No answer until the caller gives up.</summary>
    Silence,

    /// <summary>The right answer, cut in the middle.</summary>
    Cut,
}

/// <summary>A thing that goes wrong with a call.</summary>
public sealed record TelegramFault
{
    public FaultEnding Ending { get; init; }

    /// <summary>Whether the call is carried out all the same: the answer is lost, not the message.</summary>
    public bool IsAccepted { get; init; }

    public TimeSpan Delay { get; init; }

    public int Status { get; init; }

    public string Body { get; init; } = "";

    public string ContentType { get; init; } = "application/json";

    /// <summary>Where set, chat or token must wait so many seconds, and calls inside double it.</summary>
    public int? RetryAfter { get; init; }

    public static TelegramFault DropBefore { get; } = new() { Ending = FaultEnding.Drop };

    public static TelegramFault DropAfter { get; } = new() { Ending = FaultEnding.Drop, IsAccepted = true };

    public static TelegramFault SilenceBefore { get; } = new() { Ending = FaultEnding.Silence };

    public static TelegramFault SilenceAfter { get; } = new() { Ending = FaultEnding.Silence, IsAccepted = true };

    public static TelegramFault CutAnswer { get; } = new() { Ending = FaultEnding.Cut, IsAccepted = true };

    public static TelegramFault Unauthorized { get; } = Error(401, "Unauthorized");

    public static TelegramFault Blocked { get; } = Error(403, "Forbidden: bot was blocked by the user");

    public static TelegramFault Deactivated { get; } = Error(403, "Forbidden: user is deactivated");

    public static TelegramFault ChatNotFound { get; } = Error(400, "Bad Request: chat not found");

    public static TelegramFault MethodNotFound { get; } = Error(404, "Not Found: method not found");

    public static TelegramFault NoRightToWrite { get; } =
        Error(400, "Bad Request: not enough rights to send text messages to the chat");

    public static TelegramFault Slow(TimeSpan delay) => new() { Delay = delay };

    /// <summary>429: for the chat, where the fault is limited to one, else for the whole token.</summary>
    public static TelegramFault TooManyRequests(int seconds) => new()
    {
        Ending = FaultEnding.Answer,
        Status = 429,
        RetryAfter = seconds,
    };

    /// <summary>An error in the server's own form.</summary>
    public static TelegramFault Error(int code, string description) => new()
    {
        Ending = FaultEnding.Answer,
        Status = code,
        Body = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description }.ToJsonString(),
    };

    /// <summary>Any body, such as the HTML of a proxy.</summary>
    public static TelegramFault Raw(
        int status, string body, string contentType = "text/html", bool isAccepted = false) => new()
        {
            Ending = FaultEnding.Answer,
            Status = status,
            Body = body,
            ContentType = contentType,
            IsAccepted = isAccepted,
        };

    /// <summary>A 5xx as a proxy in front of the server writes it.</summary>
    public static TelegramFault BadGateway(int status = 502, bool isAccepted = false) =>
        Raw(status, "<html><head><title>502 Bad Gateway</title></head></html>", isAccepted: isAccepted);
}
