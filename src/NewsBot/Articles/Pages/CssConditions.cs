using System.Text;

namespace NewsBot.Articles.Pages;

/// <summary>The little of CSS that is needed to know what a page hides.</summary>
internal static class CssConditions
{
    private const int LongestSelectors = 300, LongestBody = 600;
    private static readonly char[] Braces = ['{', '}'];

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

    /// <summary>
    /// The innermost rules of a style sheet: selectors and declarations; very long ones are left out.
    /// </summary>
    public static IEnumerable<(string Selectors, string Body)> Rules(string css)
    {
        int start = 0;
        for (int open = css.IndexOf('{', StringComparison.Ordinal); open >= 0; open = css.IndexOf('{', start))
        {
            int selectors = Math.Max(start, css.LastIndexOfAny(Braces, open - 1 < 0 ? 0 : open - 1) + 1);
            int end = css.IndexOfAny(Braces, open + 1);
            if (end < 0)
                yield break;
            if (css[end] == '}' && selectors < open && end - open - 1 <= LongestBody)
            {
                selectors = Math.Max(selectors, open - LongestSelectors);
                yield return (css[selectors..open], css[(open + 1)..end]);
            }

            start = css[end] == '}' ? end + 1 : end;
        }
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
