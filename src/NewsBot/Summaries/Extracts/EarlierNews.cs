using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Summaries.Extracts;

/// <summary>
/// Tells what a sentence recalls from what it reports: "Trump had met Putin in February", "Раніше Київ заявляв …",
/// "Zelensky sebelumnya telah menolak …". Only its first clause is asked: what hangs on it may be older in any news.
/// </summary>
public static class EarlierNews
{
    // "Had" with a participle; "had a phone call" and "had to wait" are no pluperfect.
    private static readonly Regex Pluperfect = new(
        @"\bhad (?:(?:also|already|previously|earlier|long|initially|once|then|repeatedly|\p{L}+ly) )?(?:not |never )?"
        + @"(?:\p{L}{3,}ed|been|met|spoken|held|said|told|made|given|taken|gone|come|begun|sent|seen|led|left|put|set"
        + @"|brought|broken|written|known|shown|drawn|withdrawn|won|lost|paid|flown|chosen|become|hit|struck)\b",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    // What stands before it makes it reported speech, or the circumstance of another act.
    private static readonly Regex Behind = new(
        @"\b(?:that|if|after|because|as|when|while|since|who|which|whom|where|whether|what|although|though|before)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time);

    private static readonly Regex Said = new(
        @"\b(?:said|says|told|reported|announced|confirmed|wrote|claimed|according to)\b",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    private static readonly FrozenDictionary<string, Regex> Adverbs =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["uk"] = @"^[^,:«“""]{2,60}?(?<!\bне )\bраніше (?!ніж\b|за\b|від\b|цього дня\b|того дня\b)"
                + @"|^(?:Нагадаємо|Раніше|Як повідомлялося|Як відомо)\b",
            ["ru"] = @"^[^,:«“""]{2,60}?(?<!\bне )\bранее (?!чем\b|в тот же\b|сегодня\b|в этот день\b)"
                + @"|^(?:Напомним|Ранее|Как сообщалось|Как известно)\b",
            ["id"] = @"^[^,:“""]{2,60}? (?<!\b(?:hari|pekan|tahun|bulan|sehari|seminggu|setahun|sesi|putaran) )"
                + @"sebelumnya (?:telah|sudah|pernah|juga|sempat|me\p{L}+|ber\p{L}+|di\p{L}{4,})\b"
                + @"|^(?:Sebelumnya|Diberitakan sebelumnya|Seperti diberitakan|Seperti diketahui)\b",
        }.ToFrozenDictionary(
            row => row.Key,
            row => new Regex(row.Value, RegexOptions.CultureInvariant, BoundedMatch.Time),
            StringComparer.Ordinal);

    /// <summary>Whether <paramref name="sentence"/> recalls what happened before the news.</summary>
    /// <param name="sentence">One sentence, without its dateline.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public static bool IsToldBy(string sentence, string language)
    {
        if (sentence.Length > BoundedMatch.Longest)
            return false;
        if (language is not "en")
            return Adverbs.TryGetValue(language, out Regex? adverb) && adverb.IsMatch(sentence);
        Match had = Pluperfect.Match(sentence);
        return had.Success && !Behind.IsMatch(sentence[..had.Index]) && !PastTense.IsIn(sentence[..had.Index], "en")
            && !Said.IsMatch(sentence.Remove(had.Index, had.Length));
    }
}
