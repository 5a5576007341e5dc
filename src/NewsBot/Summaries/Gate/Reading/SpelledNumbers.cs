using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>
/// Reads numbers of several words as one: "two thousand five hundred", "seribu dua ratus", "двести пятьдесят тысяч",
/// and those that begin with figures: "2.5 thousand", "3 млн 200 тис".
/// </summary>
internal sealed class SpelledNumbers(
    string text, IReadOnlyList<Token> tokens, GateLexicon lexicon, Func<string, decimal?> figures)
{
    private const decimal Hundred = 100;

    /// <summary>The number that begins at a word, and how many words it takes; null where none does.</summary>
    public (decimal Value, int Words, bool IsSoft)? At(int at)
    {
        var sum = new NumberSum();
        int begun = Head(at, sum);
        int words = Run(at, begun, sum);
        bool alone = sum.HasGroup && words > 0 && IsAlone(at);
        return words == 0 ? null : (sum.Value, words, (begun > 0 || alone) && sum.Value < Hundred);
    }

    /// <summary>What the words behind a number in figures make of it.</summary>
    /// <param name="at">The first word.</param>
    /// <param name="taken">How many words the figures take.</param>
    /// <param name="value">Their value.</param>
    public (decimal Value, int Words) Behind(int at, int taken, decimal value)
    {
        var sum = new NumberSum();
        sum.Begin(value);
        int next = at + taken;
        if (!IsScale(next, out _))
            return (value, taken);
        int words = Run(at, taken, sum);
        return (sum.Value, words);
    }

    /// <summary>Whether a word that multiplies stands there, right behind the one before it.</summary>
    public bool IsScale(int at, out decimal scale)
    {
        scale = 0;
        if (at >= tokens.Count || (at > 0 && !Follows(at))
            || GateLexicon.Find(lexicon.Scales, tokens, at) is not var (found, _))
            return false;
        scale = found;
        return true;
    }

    /// <summary>"A" or "half a" before a scale word, or a scale word that says one by itself ("тисяча").</summary>
    private int Head(int at, NumberSum sum)
    {
        if (GateLexicon.Find(lexicon.Heads, tokens, at) is var (head, taken) && IsScale(at + taken, out _))
        {
            sum.Begin(head);
            return taken;
        }

        if (IsAlone(at))
            sum.Begin(1);
        return 0;
    }

    /// <summary>"Близько тисячі" is about one, "тисячі" are several.</summary>
    private bool IsAlone(int at) => lexicon["single"].At(tokens, at) > 0
        || (at > 0 && lexicon["around"].At(tokens, at - 1) > 0 && lexicon["genitive"].At(tokens, at) > 0);

    private int Run(int at, int words, NumberSum sum)
    {
        while (at + words < tokens.Count && (words == 0 || Follows(at + words))
            && Word(at, at + words, sum) is var taken and > 0)
            words += taken;
        return words;
    }

    private int Word(int first, int at, NumberSum sum)
    {
        if (GateLexicon.Find(lexicon.Numbers, tokens, at) is var (part, taken))
            return sum.Add(part) ? taken : 0;
        if (GateLexicon.Find(lexicon.Scales, tokens, at) is var (scale, wide))
            return sum.Multiply(scale) ? wide : 0;
        if (lexicon["teen"].At(tokens, at) > 0)
            return sum.AddTeen() ? 1 : 0;
        if (lexicon["ten"].At(tokens, at) > 0)
            return sum.AddTen() ? 1 : 0;
        if (at > first && lexicon["one"].At(tokens, at) > 0)
            return sum.Add(1) ? 1 : 0;
        return Joined(first, at, sum) ? 1 : Lesser(at, sum);
    }

    /// <summary>
    /// "Two hundred and fifty" is one number; "two hundred and five thousand" too, but not "two hundred and five
    /// hundred", nor what stands behind "between".
    /// </summary>
    private bool Joined(int first, int at, NumberSum sum)
    {
        if (sum.Value < Hundred || lexicon["plus"].At(tokens, at) == 0 || at + 1 >= tokens.Count
            || (first > 0 && lexicon["between"].At(tokens, first - 1) > 0))
            return false;
        int next = at + 1;
        while (next < tokens.Count && GateLexicon.Find(lexicon.Numbers, tokens, next) is var (part, taken)
            && part < Hundred && sum.Takes(part))
            next += taken;
        if (next == at + 1 && lexicon["one"].At(tokens, next) > 0 && sum.Takes(1))
            next++;
        bool more = IsScale(next, out decimal scale) && (scale <= Hundred || !sum.HasGroup);
        return next > at + 1 && !more;
    }

    /// <summary>Figures with a smaller scale: the second half of "3 млн 200 тис".</summary>
    private int Lesser(int at, NumberSum sum) =>
        !sum.HasGroup && Words.IsNumber(tokens[at].Text) && figures(tokens[at].Text) is < 1000 and var value
        && IsScale(at + 1, out decimal scale) && scale < sum.Scale && sum.Add(value) ? 1 : 0;

    private bool Follows(int at)
    {
        int end = tokens[at - 1].Start + tokens[at - 1].Length;
        return text.AsSpan(end, tokens[at].Start - end).Trim() is "" or "-" or "\u2010" or "\u2011";
    }
}
