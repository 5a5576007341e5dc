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

    private static readonly string[] Slavic =
        ["в", "ла", "ло", "ли", "вся", "лася", "лися", "лся", "лась", "лись", "л"];

    /// <summary>Whether a word of <paramref name="clause"/> is a verb in the past.</summary>
    public static bool IsIn(string clause, string language)
    {
        foreach (string word in clause.Split([' ', '"', '“', '(', '«'], StringSplitOptions.RemoveEmptyEntries))
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
}
