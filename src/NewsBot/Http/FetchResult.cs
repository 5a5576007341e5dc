namespace NewsBot.Http;

/// <summary>
/// What came of a fetch: <see cref="Fetched"/>, <see cref="NotModified"/> or <see cref="FetchFailed"/>.
/// </summary>
public abstract record FetchResult
{
    private protected FetchResult()
    {
    }
}

/// <summary>What a server says about its answer for the next time.</summary>
/// <param name="ETag">To be sent back as it is.</param>
/// <param name="LastModified">To be sent back as it is.</param>
/// <param name="MaxAge">How long the answer stays fresh (<c>Cache-Control: max-age</c>, else <c>Expires</c>).</param>
public sealed record FetchHints(string? ETag, string? LastModified, TimeSpan? MaxAge);

/// <summary>A complete document.</summary>
public sealed record Fetched : FetchResult
{
    /// <summary>The bytes, decompressed.</summary>
    public required byte[] Body { get; init; }

    /// <summary>The <c>Content-Type</c> header as it was sent.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where the document was in the end.</summary>
    public required Uri FinalAddress { get; init; }

    /// <summary>Where it says to look from now on: set where every redirect on the way was permanent.</summary>
    public Uri? PermanentAddress { get; init; }

    /// <summary>For the next time.</summary>
    public required FetchHints Hints { get; init; }

    /// <summary>The HTTP status, 200 to 299.</summary>
    public required int Status { get; init; }
}

/// <summary>The copy at hand is still good (304).</summary>
public sealed record NotModified : FetchResult
{
    /// <summary>As <see cref="Fetched.PermanentAddress"/>.</summary>
    public Uri? PermanentAddress { get; init; }

    /// <summary>For the next time.</summary>
    public required FetchHints Hints { get; init; }
}

/// <summary>There is no document, and why.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Message">What went wrong, for a person: one line, no full stop.</param>
/// <param name="RetryAfter">What the server asked for, unclamped; null where it asked for nothing readable.</param>
/// <param name="Status">The HTTP status, where there was one.</param>
public sealed record FetchFailed(FetchFailureKind Kind, string Message, TimeSpan? RetryAfter = null, int? Status = null)
    : FetchResult;

/// <summary>What can go wrong with a fetch.</summary>
public enum FetchFailureKind
{
    /// <summary>The name does not resolve.</summary>
    NameNotFound,

    /// <summary>Nothing answers there.</summary>
    Unreachable,

    /// <summary>The certificate or handshake is bad.</summary>
    Tls,

    /// <summary>The address, or one it leads to, is not one this program connects to.</summary>
    AddressRefused,

    /// <summary>Header or body beyond the limit.</summary>
    TooLarge,

    /// <summary>Not complete in time.</summary>
    TooSlow,

    /// <summary>More redirects than are followed.</summary>
    TooManyRedirects,

    /// <summary>410: gone for good.</summary>
    Gone,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>The site does not want this program: 401, 403, 451, or a page that tests for a browser.</summary>
    Blocked,

    /// <summary>429.</summary>
    RateLimited,

    /// <summary>5xx.</summary>
    ServerError,

    /// <summary>Not HTTP, incomplete, wrongly encoded, or a status that makes no sense here.</summary>
    BadResponse,
}
