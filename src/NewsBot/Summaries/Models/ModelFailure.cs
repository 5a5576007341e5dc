using System.ClientModel;
using System.Globalization;
using Anthropic.Exceptions;

namespace NewsBot.Summaries.Models;

/// <summary>Why there was no answer.</summary>
/// <param name="What">In words that hold no key and no article.</param>
/// <param name="MayBeCharged">Whether the service may have worked, and charged, all the same.</param>
/// <param name="Wait">How long it asked to be left alone.</param>
internal sealed record ModelFailure(string What, bool MayBeCharged, TimeSpan? Wait = null)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>What an error of a client means.</summary>
    public static ModelFailure Of(Exception error) => error switch
    {
        ClientResultException { Status: > 0 } refusal => new(Status(refusal.Status), false, Retry(refusal)),
        AnthropicApiException refusal => new(Status((int)refusal.StatusCode), false),
        OperationCanceledException => new("it took too long", true),
        HttpRequestException { StatusCode: { } status } => new(Status((int)status), false),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new("no such host", false),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } =>
            new("nobody listens there", false),
        _ when error.InnerException is { } inner and not OperationCanceledException => Of(inner),
        _ => new($"the connection broke ({error.GetType().Name})", true),
    };

    private static string Status(int status) => status switch
    {
        401 or 403 => $"the key is not accepted (HTTP {status})",
        404 => "there is no such model or address (HTTP 404)",
        429 => "it is asked too often, or its account is empty (HTTP 429)",
        _ => string.Create(CultureInfo.InvariantCulture, $"HTTP {status}"),
    };

    private static TimeSpan? Retry(ClientResultException refusal)
    {
        if (refusal.GetRawResponse()?.Headers.TryGetValue("Retry-After", out string? text) != true
            || !double.TryParse(text, CultureInfo.InvariantCulture, out double seconds) || seconds <= 0)
            return null;
        return seconds < LongestWait.TotalSeconds ? TimeSpan.FromSeconds(seconds) : LongestWait;
    }
}
