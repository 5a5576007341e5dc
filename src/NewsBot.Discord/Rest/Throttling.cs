using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Discord.Payloads;

namespace NewsBot.Discord.Rest;

/// <summary>What an answer says about limits.</summary>
/// <param name="Wait">How long; null where it does not say.</param>
/// <param name="IsForAll">Whether every request waits, not only those of the bucket.</param>
/// <param name="IsShared">Whether others used up the limit: no fault of ours.</param>
internal sealed record Throttling(TimeSpan? Wait, bool IsForAll, bool IsShared)
{
    private const int CloudflareBlock = 40333;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Answers with 429, and what Cloudflare answers before Discord has seen a request; else null.</summary>
    public static Throttling? Of(HttpResponseMessage response, JsonNode? body)
    {
        int status = (int)response.StatusCode;
        bool isFromDiscord = body is JsonObject && body.Number("code") != CloudflareBlock;
        if (status != 429 && (isFromDiscord || status != 403))
            return null;
        return new Throttling(
            Span(body.Real("retry_after") ?? Number(response, "Retry-After")),
            !isFromDiscord || body.IsTrue("global") || Header(response, "X-RateLimit-Global") == "true",
            Header(response, "X-RateLimit-Scope") == "shared");
    }

    public static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

    /// <summary>Invariant, whatever the culture: 1.500 is one and a half.</summary>
    public static double? Number(HttpResponseMessage response, string name) =>
        double.TryParse(
            Header(response, name), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && double.IsFinite(number)
            ? number
            : null;

    /// <summary>A wait in seconds; none where it is not positive, a day where it is longer.</summary>
    public static TimeSpan? Span(double? seconds) => seconds switch
    {
        null or <= 0 => null,
        { } much when much > Longest.TotalSeconds => Longest,
        { } some => TimeSpan.FromSeconds(some),
    };
}
