namespace NewsBot.Articles;

/// <summary>Brings the many spellings of one page's address into one form.</summary>
public static class ArticleAddress
{
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "igshid", "mc_cid", "mc_eid",
        "ref", "ref_src", "ref_url", "referrer", "source", "cmpid", "cmp", "ocid", "smid", "ncid", "ito", "xtor",
        "at_medium", "at_campaign", "partner", "from", "feature", "spm", "s_kwcid", "_ga", "amp", "outputtype",
        "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname", "ns_fee", "traffic_source", "rss", "wt_mc",
        "taid", "sr_share", "tblci", "tbref", "dicbo", "jxconn", "jxclick", "lgn_method", "google_btn",
    };

    /// <summary>
    /// Without fragment, tracking parameters, user name and default port; host in lower case. Other parameters stay,
    /// because many sites name the article in them.
    /// </summary>
    public static Uri Normal(Uri address)
    {
        if (address.Scheme == Uri.UriSchemeFile)
            return address;
        var plain = new UriBuilder(address)
        {
            Fragment = "",
            UserName = "",
            Password = "",
            Query = string.Join('&', address.Query.TrimStart('?').Split('&').Where(IsKept)),
        };
        if (address.IsDefaultPort)
            plain.Port = -1;
        return plain.Uri;
    }

    private static bool IsKept(string parameter)
    {
        string name = parameter.Split('=')[0];
        return name.Length > 0 && !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !Tracking.Contains(name);
    }
}
