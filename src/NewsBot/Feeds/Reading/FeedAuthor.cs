using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Feeds.Reading;

/// <summary>An author's name out of the forms feeds use: <c>a@b.id (Sari)</c>, <c>Sari &lt;a@b.id&gt;</c>.</summary>
internal static class FeedAuthor
{
    private static readonly Regex Address = new(
        """(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){0,6}""",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    public static string? Name(string raw)
    {
        string text = PlainText.FromHtml(raw);
        string name = Address.Replace(text, " ").Replace("<>", "", StringComparison.Ordinal);
        name = PlainText.Line(name.Replace("< >", "", StringComparison.Ordinal)).Trim(' ', ',', ';', '-');
        if (name.Length > 2 && name[0] == '(' && name[^1] == ')')
            name = name[1..^1].Trim();
        if (name is "()" or "( )")
            name = "";
        return name.Length > 0 ? name : text.Length > 0 ? text : null;
    }
}
