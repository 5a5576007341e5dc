using System.Net;

namespace NewsBot.Digests;

/// <summary>
/// Tells outlets of one owner from independent ones by what can be seen: the same name, or the same registered domain
/// (<c>en.antaranews.com</c> and <c>www.antaranews.com</c>).
/// </summary>
public static class Outlets
{
    /// <summary>How many owners there are among <paramref name="sources"/>.</summary>
    public static int Independent(IEnumerable<DigestSource> sources)
    {
        var owners = new List<HashSet<string>>();
        foreach (DigestSource source in sources)
        {
            var marks = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "name:" + source.Outlet };
            if (Site(source.Address) is { } site)
                marks.Add("site:" + site);
            foreach (HashSet<string> same in owners.Where(owner => owner.Overlaps(marks)))
                marks.UnionWith(same);
            owners.RemoveAll(owner => owner.Overlaps(marks));
            owners.Add(marks);
        }

        return owners.Count;
    }

    /// <summary>
    /// The part of a host that is registered by one owner: two labels, or three under a country's short second level
    /// (<c>co.id</c>, <c>com.ua</c>). Null for files and numeric or local hosts, which name nobody.
    /// </summary>
    public static string? Site(Uri address)
    {
        string host = address.IdnHost.TrimEnd('.');
        string[] labels = host.Split('.');
        if (labels.Length < 2 || IPAddress.TryParse(host, out _))
            return null;
        bool country = labels[^1].Length == 2 && labels[^2].Length <= 3 && labels.Length > 2;
        return string.Join('.', labels[^(country ? 3 : 2)..]);
    }
}
