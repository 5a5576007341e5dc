using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsBot.Text;

/// <summary>
/// Takes the place and the agency from the head of a sentence: <c>JAKARTA, KOMPAS.com - </c>,
/// <c>Liputan6.com, Jakarta - </c>, <c>KYIV (Reuters) — </c>, <c>КИЇВ, 12 лютого — </c>, <c>Istanbul (ANTARA) - </c>,
/// <c>WASHINGTON/MOSCOW: </c>. A name alone before a long dash is none: "Russia – Ukraine talks" begin a sentence.
/// </summary>
public static class Dateline
{
    private const int Longest = 60, LeastRest = 20;

    /// <summary>One of these is in every dateline.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("-–—,:/");

    private static readonly Regex Dash = new(
        @"\s*(?:--|- -|[–—])\s*|\s-\s", RegexOptions.CultureInvariant, BoundedMatch.Time);

    private static readonly Regex Head = new(
        @"\.(com|co|id|net|ua|ru|org|COM|CO|ID)\b"
        + @"|\b(CNN|BBC|VOA|AFP|DPA|TASS|ANTARA|Reuters|Xinhua|News|Press|Interfax|Ukrinform)\b"
        + @"|\b(VIVA|KOMPAS|TEMPO|Liputan6|detik\w*)\b"
        + @"|\b(Укрінформ|Інтерфакс|ТАСС|Интерфакс)\b|^\s*[\p{Lu} -]{4,}\s*([,(]|$)",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    private const string City = @"\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3}";

    private static readonly Regex Names = new(
        $@"^(?:{City}, ){{1,2}}{City}$|^(?:{City}, )*{City} ?\(\p{{Lu}}[\p{{L}}. /-]+\)$",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    // "Moskow - Vladimir Putin menyatakan …": alone only before a plain hyphen, as no writer sets one in a sentence.
    private static readonly Regex Place = new($"^{City}$", RegexOptions.CultureInvariant, BoundedMatch.Time);

    private static readonly Regex Marked = new(
        $@"^(?:\p{{Lu}}{{3,}}(?:[ /]\p{{Lu}}{{2,}})*: |{City}/ )(?=\p{{Lu}})",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    // "Amerika Serikat, VIVA BanyuwangiPresiden": the mark-up between the two was lost.
    private static readonly Regex Glued = new(
        @"^\p{Lu}[\p{L} ]{1,30}, \p{Lu}{3,}(?: \p{Lu}\p{Ll}{4,})?(\p{Lu}\p{Ll})",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    /// <summary>The sentence without its dateline; the sentence itself where it has none.</summary>
    public static string Remove(string sentence)
    {
        int length = Math.Min(sentence.Length, Longest);
        if (sentence.AsSpan(0, length).IndexOfAny(Marks) < 0)
            return sentence;
        Match dash = Dash.Match(sentence, 0, length);
        if (!dash.Success || dash.Index == 0 || !IsHead(sentence, dash))
            return WithoutMarked(sentence);
        string rest = sentence[(dash.Index + dash.Length)..].TrimStart(' ', '-', '–', '—', '\u00A0');
        // After a dateline a sentence begins; after "NATO — the alliance" one goes on.
        return rest.Length > 0 && !char.IsLower(rest[0]) ? rest : sentence;
    }

    private static bool IsHead(string sentence, Match dash)
    {
        ReadOnlySpan<char> head = sentence.AsSpan(0, dash.Index);
        return Head.IsMatch(head) || Names.IsMatch(head)
            || (dash.ValueSpan.Trim() is "-" && sentence.Length > Longest && Place.IsMatch(head));
    }

    private static string WithoutMarked(string sentence)
    {
        Match mark = Marked.Match(sentence, 0, Math.Min(sentence.Length, Longest));
        return mark.Success && mark.Length < sentence.Length - LeastRest
            ? sentence[mark.Length..]
            : WithoutGlued(sentence);
    }

    private static string WithoutGlued(string sentence)
    {
        int length = Math.Min(sentence.Length, 2 * Longest);
        if (sentence.AsSpan(0, length).IndexOf(", ", StringComparison.Ordinal) < 0)
            return sentence;
        Match glued = Glued.Match(sentence, 0, length);
        return glued.Success ? sentence[glued.Groups[1].Index..] : sentence;
    }
}
