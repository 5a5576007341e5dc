namespace NewsBot.Http;

/// <summary>One GET of something that a feed or page names.</summary>
public sealed record FetchRequest
{
    /// <summary>http or https; judged before anything is sent.</summary>
    public required Uri Address { get; init; }

    /// <summary>The <c>ETag</c> of the copy at hand, exactly as it was given.</summary>
    public string? ETag { get; init; }

    /// <summary>The <c>Last-Modified</c> of the copy at hand, exactly as it was given.</summary>
    public string? LastModified { get; init; }

    /// <summary>What is wanted, as an <c>Accept</c> header.</summary>
    public string Accept { get; init; } = "text/html, application/xhtml+xml;q=0.9, */*;q=0.5";

    /// <summary>Most bytes of the body; null for the limit of all fetches.</summary>
    public int? MaxBytes { get; init; }

    /// <summary>Time for everything; null for the limit of all fetches.</summary>
    public TimeSpan? Deadline { get; init; }
}
