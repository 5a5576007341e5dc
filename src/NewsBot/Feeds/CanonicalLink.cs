namespace NewsBot.Feeds;

/// <summary>
/// One way of writing the links that lead to one article: no scheme, no <c>www.</c>, no fragment, no closing slash, and
/// none of the parameters that only say where a reader came from.
/// </summary>
public static class CanonicalLink
{
    private static readonly string[] TrackingPrefixes =
        ["utm_", "at_", "mtm_", "pk_", "hsa_", "ns_", "_ga", "stm_", "ga_"];

    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "yclid", "dclid", "msclkid", "twclid", "ysclid", "igshid", "mc_cid", "mc_eid", "cmpid",
        "cmp", "ito", "ocid", "xtor", "smid", "sref", "ref", "ref_src", "rss", "_openstat", "wt_mc", "wtmc", "ncid", "taid",
    };

    /// <summary>The canonical text of a link; never shown, only compared.</summary>
    public static string Of(Uri link)
    {
        string host = link.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host[4..];
        string port = link.IsDefaultPort ? "" : $":{link.Port}";
        string query = string.Join('&', link.Query.TrimStart('?').Split('&').Where(part => !IsTracking(part)));
        string fragment = link.Fragment.StartsWith("#!", StringComparison.Ordinal) ? link.Fragment : "";
        return $"{host}{port}{link.AbsolutePath.TrimEnd('/')}{(query.Length > 0 ? "?" : "")}{query}{fragment}";
    }

    /// <summary>Whether the link leads to a site's front page, and so names no article.</summary>
    public static bool IsFrontPage(Uri link) =>
        link.AbsolutePath.Trim('/').Length == 0 && link.Query.Length <= 1 && link.Fragment.Length <= 1;

    private static bool IsTracking(string part)
    {
        string name = part.Split('=', 2)[0];
        return name.Length == 0
            || Tracking.Contains(name)
            || TrackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }
}
