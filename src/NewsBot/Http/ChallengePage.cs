using System.Text;

namespace NewsBot.Http;

/// <summary>
/// Knows the pages that stand before a site and test for a browser, also where they come with status 200.
/// </summary>
public static class ChallengePage
{
    private const int Looked = 32 * 1024;
    private const int LongestChallenge = 200 * 1024;

    private static readonly string[] Marks =
    [
        "<title>just a moment...</title>",
        "<title>attention required! | cloudflare</title>",
        "<title>ddos-guard</title>",
        "<title>access denied</title>",
        "/cdn-cgi/challenge-platform/h/",
        "enable javascript and cookies to continue",
        "please enable js and disable any ad blocker",
        "captcha-delivery.com/",
        "_incapsula_resource",
        "id=\"px-captcha\"",
        "please enable javascript to proceed",
    ];

    /// <summary>Whether the page only tests for a browser.</summary>
    /// <param name="body">The document.</param>
    /// <param name="contentType">Its <c>Content-Type</c>; only HTML is looked at.</param>
    public static bool Is(byte[] body, string? contentType)
    {
        if (body.Length > LongestChallenge || contentType?.Contains("html", StringComparison.OrdinalIgnoreCase) != true)
            return false;
        string head = Encoding.Latin1.GetString(body, 0, Math.Min(body.Length, Looked)).ToLowerInvariant();
        return Marks.Any(mark => head.Contains(mark, StringComparison.Ordinal));
    }
}
