using System.Collections.Frozen;

namespace NewsBot.Summaries.Extracts;

/// <summary>Whether a clause says of itself that it happened.</summary>
internal static class PastTense
{
    /// <summary>English verbs of news whose past does not end in -ed.</summary>
    private static readonly FrozenSet<string> English = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "said", "told", "met", "spoke", "held", "left", "took", "came", "went", "began", "struck", "hit", "flew",
            "made", "gave", "got", "won", "lost", "sent", "brought", "saw", "found", "wrote", "became", "fell", "rose",
            "was", "were", "had", "drew", "led", "sat", "stood", "broke", "chose", "withdrew", "swore", "shot",
            "fought",
        ]);

    /// <summary>Indonesian verbs have no tense; these words say that a thing is done.</summary>
    private static readonly FrozenSet<string> Indonesian = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ["telah", "sudah", "usai", "setelah", "tadi", "lalu", "kemarin", "baru"]);

    /// <summary>Indonesian verbs by which news gives what somebody said.</summary>
    private static readonly FrozenSet<string> Sayings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "mengatakan", "menyatakan", "menyebut", "mengumumkan", "menegaskan", "menyerukan", "menuduh", "membantah",
            "mengaku", "memperingatkan", "mengungkapkan", "menuturkan", "menyampaikan", "menulis", "berkata",
            "melaporkan", "mengonfirmasi", "kata", "ujar",
        ]);

    private static readonly string[] Slavic =
        ["ав", "ив", "ув", "яв", "їв", "ла", "ло", "ли", "вся", "лася", "лися", "лся", "лась", "лись", "л"];

    /// <summary>Whether a word of <paramref name="clause"/> is a verb in the past.</summary>
    public static bool IsIn(string clause, string language)
    {
        foreach (string word in Words(clause))
        {
            bool past = language switch
            {
                "en" => English.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)
                    && char.IsLower(word[0])),
                "id" or "ms" => Indonesian.Contains(word),
                "uk" or "ru" => word.Length > 4 && char.IsLower(word[0])
                    && Array.Exists(Slavic, ending => word.EndsWith(ending, StringComparison.Ordinal)),
                _ => false,
            };
            if (past)
                return true;
        }

        return false;
    }

    /// <summary>Whether the words right beside a day say what was said, or otherwise done, on it.</summary>
    /// <param name="before">The clause up to the day.</param>
    /// <param name="behind">The clause behind it.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public static bool IsSaid(string before, string behind, string language)
    {
        string next = Words(behind).FirstOrDefault() ?? "";
        return language is "id" or "ms"
            ? Sayings.Contains(next) || Sayings.Contains(Words(before).LastOrDefault() ?? "")
            : IsIn(next, language);
    }

    private static string[] Words(string clause) =>
        clause.Split([' ', '"', '“', '(', '«', ')', ']', '['], StringSplitOptions.RemoveEmptyEntries);
}
