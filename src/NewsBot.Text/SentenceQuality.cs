using System.Runtime.InteropServices;

namespace NewsBot.Text;

/// <summary>What makes a sentence unfit to stand alone.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SentenceTraits(int Words, bool Quoted, bool Question, bool Furniture);

/// <summary>
/// Reads the sentences of an article in order and says of each whether it can stand alone: one that opens with a
/// quotation, or goes on with one, needs its speaker; a question, a very short sentence, and a pointer to another page
/// tell nothing.
/// </summary>
internal static class SentenceQuality
{
    // Learned on IndoSum dev: 7 to 10 are alike, below and above lose.
    private const int FewestWords = 8;

    private static readonly string[] Pointers =
    [
        "baca juga", "baca:", "simak", "lihat juga", "tonton", "saksikan", "foto:", "video:", "sumber:", "read more",
        "read also", "see also", "watch:", "photo:", "читайте також", "дивіться", "фото:", "відео:", "читайте также",
        "смотрите", "видео:", "джерело:", "источник:",
    ];

    /// <summary>How much of its worth each sentence loses: 0 for none.</summary>
    public static IReadOnlyList<double> Faults(IReadOnlyList<string> sentences)
    {
        double[] faults = new double[sentences.Count];
        bool open = false;
        for (int i = 0; i < faults.Length; i++)
        {
            faults[i] = Fault(Traits(sentences[i], open));
            open = IsOpenAfter(sentences[i], open);
        }
        return faults;
    }

    private static SentenceTraits Traits(string sentence, bool open)
    {
        string text = Dateline.Remove(sentence).TrimStart();
        return new SentenceTraits(
            Words.Tokens(text).Count,
            open || (text.Length > 0 && text[0] is '"' or '“' or '«' or '„' or '‘' or '\''),
            text.TrimEnd().EndsWith('?'),
            Array.Exists(Pointers, pointer => text.StartsWith(pointer, StringComparison.OrdinalIgnoreCase)));
    }

    private static double Fault(SentenceTraits traits)
    {
        if (traits.Furniture)
            return 2;
        bool unfit = traits.Quoted || traits.Question || traits.Words < FewestWords;
        return unfit ? 1 : 0;
    }

    private static bool IsOpenAfter(string sentence, bool open)
    {
        int balance = 0;
        foreach (char c in sentence)
        {
            if (c == '"')
                open = !open;
            balance += c switch
            {
                '“' or '«' or '„' => 1,
                '”' or '»' => -1,
                _ => 0,
            };
        }
        return balance == 0 ? open : balance > 0;
    }
}
