using System.ComponentModel.DataAnnotations;
using System.Net;

namespace NewsBot.Http;

/// <summary>How this program meets the sites it reads. Section <c>Http</c>.</summary>
public sealed class HttpOptions : IValidatableObject
{
    /// <summary>
    /// Blocks such as <c>10.1.0.0/16</c> that may be connected to although they are not public: an intranet's feeds.
    /// </summary>
    public string[] AllowedAddresses { get; set; } = [];

    /// <summary>
    /// Address of a proxy for everything that feeds and pages name. The environment's proxy is not used for them: what
    /// they name is judged here, and a proxy would resolve it anew.
    /// </summary>
    public string? Proxy { get; set; }

    /// <summary>How a site's owner reaches you (an address or a page); sent in the user agent.</summary>
    public string? Contact { get; set; }

    /// <summary>The least time between the beginnings of two requests to one host.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan HostInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether pages that a site's robots.txt forbids are left alone.</summary>
    public bool HonourRobots { get; set; } = true;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (string block in AllowedAddresses.Where(block => !IPNetwork.TryParse(block, out _)))
        {
            yield return new ValidationResult(
                $"\"{block}\" is not a block of addresses such as 10.1.0.0/16.", [nameof(AllowedAddresses)]);
        }

        if (Proxy is not null && !Uri.TryCreate(Proxy, UriKind.Absolute, out _))
            yield return new ValidationResult("This is not an address such as http://proxy:3128.", [nameof(Proxy)]);
    }
}

/// <summary>What one fetch may cost. Fixed by the promise in README, smaller only in tests.</summary>
public sealed record FetchLimits
{
    /// <summary>Most bytes of a body, before and after decompression.</summary>
    public int MaxBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Most bytes of all headers, in units of 1024.</summary>
    public int HeaderKilobytes { get; init; } = 64;

    /// <summary>For finding the name, connecting and the TLS handshake.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Until the headers of one answer are complete.</summary>
    public TimeSpan HeaderTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For everything, redirects and body included.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Most redirects that are followed.</summary>
    public int Redirects { get; init; } = 5;
}
