using System.Globalization;

namespace NewsBot.Http;

/// <summary>Reads what an answer's headers say, however badly they are written.</summary>
public static class ResponseHeaders
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public static FetchHints Hints(HttpResponseMessage response, DateTimeOffset now) =>
        new(First(response, "ETag"), First(response, "Last-Modified"), MaxAge(response, now));

    /// <summary>Seconds or a date, from now; null where it is neither. Never negative.</summary>
    public static TimeSpan? RetryAfter(string? value, DateTimeOffset now)
    {
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds))
            return double.IsNaN(seconds) ? null : Within(seconds);
        return Date(value) is { } date ? Within((date - now).TotalSeconds) : null;
    }

    public static string? First(HttpResponseMessage response, string name)
    {
        if (response.Headers.NonValidated.TryGetValues(name, out var values)
            || response.Content.Headers.NonValidated.TryGetValues(name, out values))
        {
            string value = values.ToString().Trim();
            return value.Length is > 0 and <= 1024 ? value : null;
        }

        return null;
    }

    private static TimeSpan? MaxAge(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.Headers.CacheControl is { } control)
        {
            if (control.NoCache || control.NoStore)
                return null;
            if (control.MaxAge is { } age)
                return Within(age.TotalSeconds);
        }

        return Date(First(response, "Expires")) is { } expires && expires > now
            ? Within((expires - now).TotalSeconds)
            : null;
    }

    private static DateTimeOffset? Date(string? value) =>
        DateTimeOffset.TryParse(
            value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            ? date
            : null;

    private static TimeSpan Within(double seconds) =>
        TimeSpan.FromSeconds(Math.Clamp(seconds, 0, Longest.TotalSeconds));
}
