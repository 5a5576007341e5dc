using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Topics;

namespace NewsBot.Summaries.Translation;

/// <summary>
/// Writes names of the gazetteer in the new language before a text is translated, between marks that translators leave
/// alone, so that no engine makes up a spelling.
/// </summary>
public sealed partial class Glossary(Gazetteer gazetteer)
{
    /// <summary>What stands before a name that must stay; both HTML and XML translators honour it.</summary>
    public const string Open = "<x translate=\"no\">";

    /// <summary>What stands behind it.</summary>
    public const string Close = "</x>";

    /// <summary>The sentence, escaped, with its names put into <paramref name="to"/> and marked.</summary>
    /// <param name="sentence">Plain text.</param>
    /// <param name="from">Its language.</param>
    /// <param name="to">The new language.</param>
    /// <param name="names">Gets each name as it is to be written.</param>
    public string Mark(string sentence, string from, string to, ISet<string> names)
    {
        var marked = new StringBuilder(sentence.Length + 64);
        int at = 0;
        foreach (Mention mention in gazetteer.Find(sentence, from).Where(found => !found.IsAdjective))
        {
            if (mention.Name.Kind is not (NameKind.Person or NameKind.Body))
                continue; // Countries and cities are declined; every engine knows them.
            string name = Written(mention, sentence, to);
            names.Add(name);
            marked.Append(Escape(sentence[at..mention.Start])).Append(Open).Append(Escape(name)).Append(Close);
            at = mention.Start + mention.Length;
        }

        return marked.Append(Escape(sentence[at..])).ToString();
    }

    /// <summary>The translation without marks and escapes.</summary>
    public static string Unmark(string translation) =>
        System.Net.WebUtility.HtmlDecode(Marks().Replace(translation, ""))
            .Replace("  ", " ", StringComparison.Ordinal)
            .Trim();

    /// <summary>A surname stays a surname.</summary>
    private static string Written(Mention mention, string sentence, string to)
    {
        string full = mention.Name.In(to);
        bool isShort = !sentence.AsSpan(mention.Start, mention.Length).Contains(' ');
        return isShort && mention.Name.Kind == NameKind.Person ? full[(full.LastIndexOf(' ') + 1)..] : full;
    }

    private static string Escape(string text) => System.Net.WebUtility.HtmlEncode(text);

    [GeneratedRegex("</?x(?: translate=\"no\")?>", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
