using System.Globalization;
using System.Net;
using NewsBot.Delivery.Platforms;
using Telegram.Bot.Exceptions;

namespace NewsBot.Chats.Telegram;

/// <summary>
/// Classifies what became of a request by how it ended. Only an answer of the server itself, in its own form, is a
/// refusal; what ended otherwise after it may have left is unknown.
/// </summary>
internal static class TelegramOutcome
{
    /// <summary>Where it is not said how long, or not in seconds.</summary>
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromMinutes(1);

    /// <summary>Words of refusals that can be undone: rights, closed topics, chats that cannot be found.</summary>
    private static readonly string[] Undoable =
    [
        "not enough rights", "no rights", "need administrator rights", "CHAT_WRITE_FORBIDDEN", "CHAT_ADMIN_REQUIRED",
        "CHAT_RESTRICTED", "CHAT_SEND_", "TOPIC_CLOSED", "TOPIC_DELETED", "message thread not found", "chat not found",
        "chat_id is empty", "PEER_ID_INVALID", "have no access",
    ];

    /// <summary>The class of a failed request.</summary>
    /// <param name="error">How it ended.</param>
    /// <param name="part">What was sent.</param>
    /// <param name="reason">Makes a text fit to be shown.</param>
    public static SendOutcome Of(Exception error, OutgoingPart part, Func<string, string> reason) => error switch
    {
        ApiRequestException refusal => OfAnswer(refusal, part, reason(refusal.Message)),
        RequestException { HttpStatusCode: HttpStatusCode.RequestEntityTooLarge } =>
            new SendOutcome.MessageRefused("The message is too large for the server."),
        // From a proxy before the server, which has not seen the message: it is about this address, not about a chat.
        RequestException { HttpStatusCode: HttpStatusCode.TooManyRequests } =>
            new SendOutcome.Limited(UnsaidWait, IsForAll: true, "HTTP 429 without a time"),
        RequestException { HttpStatusCode: { } status } =>
            new SendOutcome.Unknown(string.Create(
                CultureInfo.InvariantCulture,
                $"HTTP {(int)status} without an answer ({reason(Innermost(error).Message)})")),
        _ when IsUnsent(error) => new SendOutcome.NotSent(reason(Innermost(error).Message)),
        OperationCanceledException or { InnerException: OperationCanceledException } =>
            new SendOutcome.Unknown("No answer in time."),
        _ => new SendOutcome.Unknown(reason(Innermost(error).Message)),
    };

    /// <summary>Whether the words are about the topic of a forum, not about its chat.</summary>
    public static bool IsAboutTopic(SendOutcome outcome) =>
        outcome is SendOutcome.ChatGone { IsCertain: false } gone
        && (gone.Reason.Contains("TOPIC_", StringComparison.Ordinal)
            || gone.Reason.Contains("message thread not found", StringComparison.OrdinalIgnoreCase));

    private static SendOutcome OfAnswer(ApiRequestException refusal, OutgoingPart part, string said)
    {
        if (refusal.ErrorCode >= 500)
            return new SendOutcome.Unknown(said);
        if (refusal.Parameters?.MigrateToChatId is { } moved)
            return new SendOutcome.ChatMoved(new TelegramAddress(moved, null).Neutral);
        return refusal.ErrorCode switch
        {
            401 => new SendOutcome.Revoked(said),
            404 when IsWords(said, "Not Found") => new SendOutcome.Revoked("There is no Bot API at this address."),
            429 => new SendOutcome.Limited(Wait(refusal), IsForAll: false, said),
            403 => new SendOutcome.ChatGone(said, IsCertain: !IsUndoable(said)),
            _ when part.Edits is { } id && said.Contains("message is not modified", StringComparison.Ordinal) =>
                new SendOutcome.Confirmed(id),
            _ when said.Contains("to send photos", StringComparison.Ordinal) => new SendOutcome.MessageRefused(said),
            _ when IsUndoable(said) => new SendOutcome.ChatGone(said, IsCertain: false),
            _ => new SendOutcome.MessageRefused(said),
        };
    }

    private static TimeSpan Wait(ApiRequestException refusal) =>
        refusal.Parameters?.RetryAfter is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : UnsaidWait;

    private static bool IsUndoable(string said) =>
        Undoable.Any(words => said.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static bool IsWords(string said, string words) => said.Equals(words, StringComparison.OrdinalIgnoreCase);

    private static bool IsUnsent(Exception error) => Chain(error).OfType<HttpRequestException>().Any(failure =>
        failure.HttpRequestError is HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError);

    private static Exception Innermost(Exception error) => Chain(error).Last();

    private static IEnumerable<Exception> Chain(Exception error)
    {
        for (Exception? at = error; at is not null; at = at.InnerException)
            yield return at;
    }
}
