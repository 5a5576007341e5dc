namespace NewsBot.Articles.Pages;

/// <summary>Takes the site's name off a headline.</summary>
internal static class PageTitle
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · "];

    /// <summary>The headline alone; null where there is none.</summary>
    /// <param name="title">As the page gives it.</param>
    /// <param name="names">How the site calls itself.</param>
    public static string? Plain(string? title, params string?[] names)
    {
        if (title is null)
            return null;
        string plain = title;
        while (LastPart(plain) is var (head, tail) && IsSite(tail, names))
            plain = head;
        return plain;
    }

    private static (string Head, string Tail)? LastPart(string title)
    {
        int at = Separators.Max(separator => title.LastIndexOf(separator, StringComparison.Ordinal));
        return at > 10 ? (title[..at].TrimEnd(), title[(at + 3)..].Trim()) : null;
    }

    private static bool IsSite(string tail, string?[] names) =>
        tail.Length is > 1 and < 60 && names.Any(name => name is { Length: > 2 }
            && (tail.Contains(name, StringComparison.OrdinalIgnoreCase)
                || name.Contains(tail, StringComparison.OrdinalIgnoreCase)));
}
