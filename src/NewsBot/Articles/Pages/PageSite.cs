namespace NewsBot.Articles.Pages;

/// <summary>Whether two hosts belong to one site.</summary>
public static class PageSite
{
    // Second-level labels under which sites are registered, as in co.id, com.ua.
    private static readonly HashSet<string> Registries = new(StringComparer.Ordinal)
    {
        "ac", "co", "com", "edu", "go", "gov", "in", "kiev", "kyiv", "lviv", "mil", "my", "ne", "net", "or", "org",
        "web",
    };

    /// <summary>
    /// Compares what is registered: <c>www.kompas.com</c> and <c>nasional.kompas.com</c> are one site.
    /// </summary>
    public static bool IsSame(Uri one, Uri other) =>
        one.Scheme == Uri.UriSchemeFile
            ? other.Scheme == Uri.UriSchemeFile
            : string.Equals(Registered(one.IdnHost), Registered(other.IdnHost), StringComparison.OrdinalIgnoreCase);

    private static string Registered(string host)
    {
        string[] labels = host.ToLowerInvariant().TrimEnd('.').Split('.');
        if (labels.Length < 3 || labels.All(label => label.All(char.IsAsciiDigit)))
            return string.Join('.', labels);
        int kept = labels[^1].Length == 2 && Registries.Contains(labels[^2]) ? 3 : 2;
        return string.Join('.', labels[^kept..]);
    }
}
