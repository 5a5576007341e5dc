using System.Collections.Frozen;

namespace NewsBot.Feeds.Reading;

/// <summary>Parameters that say how a reader came, not what is read.</summary>
internal static class TrackingParameters
{
    private static readonly string[] Prefixes =
        ["utm_", "utm-", "at_", "pk_", "mtm_", "hsa_", "_hs", "ns_", "wt_", "vero_", "oly_", "matomo_", "itm_", "stm_"];

    private static readonly FrozenSet<string> Names = Set(
        "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id mc_cid "
        + "mc_eid mkt_tok _ga _gl _openstat ocid cmpid cmp icid ito smid sref xtor maca traffic_source ref_src "
        + "ref_url __twitter_impression guccounter guce_referrer guce_referrer_sig spm scid ncid nr_email_referer "
        + "partner ftag yptr from_rss rss_id share_id _branch_match_id __tn__ wickedid rb_clickid s_cid zanpid "
        + "epik srsltid");

    // Ordinary words: noise only with these values.
    private static readonly FrozenSet<string> Words = Set(
        "ref source from src via feature medium campaign referrer output");

    private static readonly FrozenSet<string> Senders = Set(
        "rss feed rssfeed atom twitter x facebook fb telegram tg whatsapp wa email newsletter social share google-news "
        + "googlenews home homepage feedburner");

    private static readonly FrozenSet<string> Views = Set("amp outputtype page single showpage print m");

    private static readonly FrozenSet<string> ViewValues = Set("amp all 1 true yes ");

    /// <summary>A query without such parameters; the others stay as they are, in their order.</summary>
    public static string Strip(string query) => Keep(query, (name, value) => !IsTracking(name, value));

    /// <summary>A query without the choice of a view of the same page.</summary>
    public static string StripViews(string query) =>
        Keep(query, (name, value) => !(Views.Contains(name) && ViewValues.Contains(value)));

    private static bool IsTracking(string name, string value) =>
        Names.Contains(name)
        || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        || (Words.Contains(name) && Senders.Contains(value));

    private static string Keep(string query, Func<string, string, bool> isKept)
    {
        if (query.Length < 2)
            return "";
        var kept = query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair =>
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? pair : pair[..equals];
            return isKept(Uri.UnescapeDataString(name), equals < 0 ? "" : pair[(equals + 1)..]);
        });
        return string.Join('&', kept) is { Length: > 0 } rest ? "?" + rest : "";
    }

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
