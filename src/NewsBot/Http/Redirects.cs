namespace NewsBot.Http;

/// <summary>Where a redirect leads. Followed by hand, so that every hop is judged.</summary>
public static class Redirects
{
    public static bool Is(int status) => status is 301 or 302 or 303 or 307 or 308;

    public static bool IsPermanent(int status) => status is 301 or 308;

    /// <summary>Resolves <paramref name="location"/> against <paramref name="from"/>.</summary>
    /// <exception cref="FetchException">There is no usable target, or it gives up https.</exception>
    public static Uri Next(Uri from, string? location)
    {
        if (string.IsNullOrWhiteSpace(location) || !Uri.TryCreate(from, location, out Uri? next))
            throw FetchException.BadResponse("it redirects without saying where to");
        if (from.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
        {
            throw new FetchException(new FetchFailed(
                FetchFailureKind.AddressRefused, $"it redirects from https to http ({next.Host})"));
        }

        return next;
    }
}
