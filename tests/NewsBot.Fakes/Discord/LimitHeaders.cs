using System.Globalization;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord;

/// <summary>Writes what the limits say into the headers of an answer.</summary>
internal static class LimitHeaders
{
    public static void Write(HttpResponse response, Verdict verdict)
    {
        IHeaderDictionary headers = response.Headers;
        if (verdict.RetryAfter is { } seconds)
        {
            headers["Retry-After"] = Text(Math.Ceiling(seconds), "0");
            headers["X-RateLimit-Scope"] = verdict.Scope;
            if (verdict.IsGlobal)
                headers["X-RateLimit-Global"] = "true";
        }

        if (verdict.Bucket is not { } bucket)
            return;
        headers["X-RateLimit-Limit"] = Text(bucket.Limit, "0");
        headers["X-RateLimit-Remaining"] = Text(bucket.Remaining, "0");
        headers["X-RateLimit-Reset"] = Text(bucket.ResetAt.ToUnixTimeMilliseconds() / 1000.0, "0.000");
        headers["X-RateLimit-Reset-After"] = Text(bucket.ResetAfter.TotalSeconds, "0.000");
        headers["X-RateLimit-Bucket"] = bucket.Hash;
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
