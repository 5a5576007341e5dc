using System.Text.RegularExpressions;

namespace NewsBot.Text;

/// <summary>
/// Takes the place and the agency from the head of a sentence: <c>JAKARTA, KOMPAS.com - </c>,
/// <c>Liputan6.com, Jakarta - </c>, <c>KYIV (Reuters) — </c>, <c>КИЇВ, 12 лютого — </c>.
/// </summary>
public static class Dateline
{
    /// <summary>
    /// For what is hostile. <see cref="RegexOptions.NonBacktracking"/> would need no limit, but each such expression
    /// keeps one to three megabytes of tables for good.
    /// </summary>
    private static readonly TimeSpan MatchTime = TimeSpan.FromSeconds(1);

    private const int Longest = 60;

    private static readonly Regex Dash = new(@"\s*(?:--|- -|[–—])\s*|\s-\s", RegexOptions.CultureInvariant, MatchTime);

    private static readonly Regex Head = new(
        @"\.(com|co|id|net|ua|ru|org|COM|CO|ID)\b"
        + @"|\b(CNN|BBC|VOA|AFP|DPA|TASS|ANTARA|Reuters|Xinhua|News|Press|Interfax|Ukrinform)\b"
        + @"|\b(Укрінформ|Інтерфакс|ТАСС|Интерфакс)\b|^\s*[\p{Lu} -]{4,}\s*([,(]|$)",
        RegexOptions.CultureInvariant, MatchTime);

    // "Amerika Serikat, VIVA BanyuwangiPresiden": the mark-up between the two was lost.
    private static readonly Regex Glued = new(
        @"^\p{Lu}[\p{L} ]{1,30}, \p{Lu}{3,} \p{Lu}\p{Ll}{4,}(\p{Lu}\p{Ll})", RegexOptions.CultureInvariant, MatchTime);

    /// <summary>The sentence without its dateline; the sentence itself where it has none.</summary>
    public static string Remove(string sentence)
    {
        Match dash = Dash.Match(sentence, 0, Math.Min(sentence.Length, Longest));
        if (!dash.Success || dash.Index == 0 || !Head.IsMatch(sentence.AsSpan(0, dash.Index)))
            return WithoutGlued(sentence);
        string rest = sentence[(dash.Index + dash.Length)..].TrimStart(' ', '-', '–', '—', '\u00A0');
        // After a dateline a sentence begins; after "NATO — the alliance" one goes on.
        return rest.Length > 0 && !char.IsLower(rest[0]) ? rest : sentence;
    }

    private static string WithoutGlued(string sentence)
    {
        Match glued = Glued.Match(sentence);
        return glued.Success ? sentence[glued.Groups[1].Index..] : sentence;
    }
}
