namespace NewsBot.Summaries.Gate.Reading;

/// <summary>
/// Tells verbs, and among them those that state a fact, by their form. Where the form does not tell, nothing is said.
/// </summary>
internal static class VerbForms
{
    private static readonly HashSet<string> English = new(StringComparer.Ordinal)
    {
        "met", "held", "spoke", "told", "said", "sent", "took", "gave", "made", "began", "got", "went", "left", "won",
        "lost", "fell", "struck", "hit", "shot", "built", "put", "broke", "froze", "withdrew", "sought", "bought",
        "brought", "kept", "led", "rang", "swore", "threw", "drew", "flew", "came", "became", "saw", "spent", "set",
        "cut", "used",
        "meets", "holds", "says", "tells", "sends", "takes", "gives", "makes", "begins", "agrees", "accepts",
        "rejects", "refuses", "backs", "signs", "calls", "accuses", "demands", "announces", "confirms", "denies",
        "proposes", "welcomes", "warns", "supports", "frees", "returns", "strikes", "attacks", "visits",
    };

    private static readonly HashSet<string> Indonesian = new(StringComparer.Ordinal)
    {
        "sepakat", "setuju", "tolak", "gelar", "temui", "terima", "serang", "kirim", "minta", "dukung", "tukar",
        "bebaskan", "umumkan", "sebut", "tandatangani", "kecam", "desak", "tuduh", "pulangkan", "rebut", "hantam",
        "tewas", "hadir", "tiba", "sambut", "buka", "tutup", "bahas", "usul", "usulkan", "tawarkan", "langgar",
    };

    private static readonly HashSet<string> IndonesianNouns = new(StringComparer.Ordinal)
    {
        "mediasi", "mediator", "menteri", "mereka", "meskipun", "berita", "berlin", "beijing", "belarus", "dialog",
        "diplomasi", "diplomat", "direktur", "diskusi", "mekanisme", "mesin", "medali", "merkuri", "metode",
        "meninggal",
        "berkas", "beras", "bersama", "beberapa", "berikut", "mengenai", "menurut", "menjelang", "menyusul", "meliputi",
        "mendatang", "meter", "memori", "disiplin", "distrik", "divisi", "dimensi", "digital", "dinamika",
    };

    private static readonly string[] Past =
    [
        "вся", "лася", "лося", "лися", "лась", "лись", "лся", "лось", "ла", "ло", "ли", "ив", "ав", "ув", "яв",
        "ил", "ал", "ел", "ял", "ул",
    ];

    private static readonly string[] Present =
    [
        "ає", "яє", "ує", "ють", "ать", "ять", "ить", "ает", "яет", "ует", "ют", "ит", "ят", "еть", "ти", "ть",
        "ться", "тся",
    ];

    /// <summary>Whether the normalised word is a verb.</summary>
    public static bool IsVerb(string word, string language) => language switch
    {
        "uk" or "ru" => IsFact(word, language)
            || (word.Length > 4 && Array.Exists(Present, end => word.EndsWith(end, StringComparison.Ordinal))),
        _ => IsFact(word, language),
    };

    /// <summary>Whether it states what happened or happens.</summary>
    public static bool IsFact(string word, string language) => language switch
    {
        "en" => English.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)),
        "id" => Indonesian.Contains(word) || IsPrefixed(word),
        "uk" or "ru" => word.Length > 4 && Array.Exists(Past, end => word.EndsWith(end, StringComparison.Ordinal)),
        _ => false,
    };

    private static bool IsPrefixed(string word) =>
        word.Length > 5 && !IndonesianNouns.Contains(word) && (word.StartsWith("me", StringComparison.Ordinal)
            || word.StartsWith("ber", StringComparison.Ordinal)
            || (word.StartsWith("di", StringComparison.Ordinal) && !word.StartsWith("dip", StringComparison.Ordinal)));
}
