using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Discord.Payloads;

namespace NewsBot.Discord.Rest;

/// <summary>Which kind of failure it is, and what is known of the request.</summary>
internal static class RestFailures
{
    private const int BadWebhookToken = 50027;
    private const int ThreadArchived = 50083;

    /// <summary>Limits of one channel that come without 429: slow mode, and edits of old messages.</summary>
    private static readonly int[] SlowCodes = [20016, 20028, 20029, 30046];

    /// <summary>An answer that is no success.</summary>
    public static DiscordException Of(
        RestCall call, HttpResponseMessage response, JsonNode? body, Throttling? throttling, TimeSpan wait)
    {
        int status = (int)response.StatusCode;
        var code = (int?)body.Number("code");
        DiscordErrorKind kind = throttling is null ? KindOf(call, status, code) : DiscordErrorKind.RateLimited;
        string said = body.Text("message") ?? response.ReasonPhrase ?? "";
        return new DiscordException(
            kind,
            status is >= 500 or 408 or < 400 ? DiscordOutcome.Unknown : DiscordOutcome.Refused,
            string.Create(CultureInfo.InvariantCulture, $"{call.Name}: {status} {said} {Fields(body)}").TrimEnd())
        {
            Status = status,
            Code = code,
            RetryAfter = kind == DiscordErrorKind.RateLimited ? wait : null,
            IsForAll = throttling is { IsForAll: true },
        };
    }

    /// <summary>No answer at all.</summary>
    public static DiscordException Of(RestCall call, HttpRequestException error)
    {
        bool isUnsent = error.HttpRequestError is HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;
        return new DiscordException(
            DiscordErrorKind.Transient,
            isUnsent ? DiscordOutcome.NotSent : DiscordOutcome.Unknown,
            $"{call.Name}: {error.HttpRequestError}",
            error);
    }

    public static DiscordException Silent(RestCall call, Exception error) => new(
        DiscordErrorKind.Transient, DiscordOutcome.Unknown, $"{call.Name}: no answer in time", error);

    public static DiscordException Unreadable(RestCall call) => new(
        DiscordErrorKind.Transient, DiscordOutcome.Unknown, $"{call.Name}: the answer cannot be read");

    private static DiscordErrorKind KindOf(RestCall call, int status, int? code) => status switch
    {
        // The token of an interaction has run out; the bot's own is not in question.
        401 when call.IsInteraction || code == BadWebhookToken => DiscordErrorKind.NotFound,
        401 => DiscordErrorKind.Unauthorized,
        403 => DiscordErrorKind.Forbidden,
        404 => DiscordErrorKind.NotFound,
        >= 500 or 408 or < 400 => DiscordErrorKind.Transient,
        _ when code == ThreadArchived => DiscordErrorKind.Forbidden,
        _ when code is { } number && SlowCodes.Contains(number) => DiscordErrorKind.RateLimited,
        _ => DiscordErrorKind.Invalid,
    };

    /// <summary>The paths of the fields that an error names, without what was in them.</summary>
    private static string Fields(JsonNode? body) => string.Join(' ', Leaves(body.At("errors"), "").Take(5));

    private static IEnumerable<string> Leaves(JsonNode? node, string path) => node is not JsonObject json
        ? []
        : json.SelectMany(pair => pair.Key == "_errors"
            ? [$"{path}={(pair.Value as JsonArray)?.FirstOrDefault().Text("code")}"]
            : Leaves(pair.Value, path.Length == 0 ? pair.Key : path + "." + pair.Key));
}
