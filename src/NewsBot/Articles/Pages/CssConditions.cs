using System.Text;

namespace NewsBot.Articles.Pages;

/// <summary>The little of CSS that is needed to know what a page hides.</summary>
internal static class CssConditions
{
    /// <summary>
    /// The style sheet without comments and without blocks that depend on a condition (<c>@media</c> …).
    /// </summary>
    public static string Without(string css)
    {
        var plain = new StringBuilder(css.Length);
        int i = 0;
        while (i < css.Length)
        {
            if (css.AsSpan(i).StartsWith("/*"))
                i = After(css, i, "*/");
            else if (css[i] == '@')
                i = AfterBlock(css, i);
            else
                plain.Append(css[i++]);
        }

        return plain.ToString();
    }

    /// <summary>Whether this is one plain class or id name, nothing combined.</summary>
    public static bool ContainsOnlyName(this ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_'))
                return false;
        }

        return true;
    }

    private static int After(string css, int from, string end)
    {
        int at = css.IndexOf(end, from, StringComparison.Ordinal);
        return at < 0 ? css.Length : at + end.Length;
    }

    private static int AfterBlock(string css, int from)
    {
        int depth = 0;
        for (int i = from; i < css.Length; i++)
        {
            if (css[i] == ';' && depth == 0)
                return i + 1;
            if (css[i] == '{')
                depth++;
            else if (css[i] == '}' && --depth <= 0)
                return i + 1;
        }

        return css.Length;
    }
}
