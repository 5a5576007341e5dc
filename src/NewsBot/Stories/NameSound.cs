using System.Text;

namespace NewsBot.Stories;

/// <summary>
/// A rough sound of a name, so that "Fogel" and "Фогеля" meet: Cyrillic case endings off, written in Latin letters,
/// look-alike vowels and doubled letters made one, the first seven letters kept.
/// </summary>
internal static class NameSound
{
    private const int Kept = 7;

    private static readonly string[] Endings =
    [
        "ського", "ському", "ского", "скому", "ською", "ской", "ими", "ами", "ями", "ого", "ому", "его", "ему", "ові",
        "еві", "єві", "ом", "ем", "єм", "им", "ім", "ым", "ой", "ою", "ею", "єю", "ий", "ій", "ый", "ах", "ях", "ів",
        "ов", "а", "я", "у", "ю", "і", "ї", "и", "ы", "е", "є", "о", "й", "ь",
    ];

    private static readonly Dictionary<char, string> Latin = new()
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['ґ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['є'] = "ie",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "i",
        ['і'] = "i",
        ['ї'] = "i",
        ['й'] = "i",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ф'] = "f",
        ['х'] = "h",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "sch",
        ['ъ'] = "",
        ['ы'] = "i",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "iu",
        ['я'] = "ia",
        ['ў'] = "u",
        ['\''] = "",
    };

    /// <summary>
    /// The sound of one normalised word of a name; empty where too little is left to tell names apart.
    /// </summary>
    public static string Of(string word)
    {
        string bare = IsCyrillic(word) ? Unended(word) : word;
        var sound = new StringBuilder(bare.Length + 4);
        foreach (char c in bare)
        {
            string letters = Latin.TryGetValue(c, out string? known) ? known : c.ToString();
            foreach (char letter in letters)
                Append(sound, letter);
        }

        while (sound.Length > 3 && sound[^1] is 'a' or 'e' or 'i' or 'o' or 'u')
            sound.Length--;
        if (sound.Length > Kept)
            sound.Length = Kept;
        return sound.Length < 3 ? string.Empty : sound.ToString();
    }

    private static void Append(StringBuilder sound, char letter)
    {
        char one = letter switch
        {
            'y' or 'j' => 'i',
            'w' => 'v',
            'q' => 'k',
            'c' => 'k',
            _ => letter,
        };
        bool silent = one == 'h' && sound.Length > 0 && sound[^1] is 'k' or 's' or 'z' or 't' or 'g';
        if (!silent && (sound.Length == 0 || sound[^1] != one))
            sound.Append(one);
    }

    private static bool IsCyrillic(string word) => word.Length > 0 && word[0] is >= '\u0400' and <= '\u04FF';

    private static string Unended(string word)
    {
        foreach (string ending in Endings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return word;
    }
}
