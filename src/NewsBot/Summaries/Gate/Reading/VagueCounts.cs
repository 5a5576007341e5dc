using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>
/// Reads counts without a figure: "dozens", "tens of thousands", "ratusan ribu", "several hundred", "сотні тисяч".
/// </summary>
internal sealed class VagueCounts(IReadOnlyList<Token> tokens, GateLexicon lexicon, SpelledNumbers numbers)
{
    private const decimal Thousand = 1000;

    /// <summary>
    /// From what number on, and below which, such a count may be said; null where none begins there. "Hundreds" are
    /// two hundred and more; there is no other word than "thousands" for twelve thousand.
    /// </summary>
    public (decimal Least, decimal Below, int Words)? At(int at)
    {
        int few = lexicon["few"].At(tokens, at);
        int next = at + few;
        if (next >= tokens.Count)
            return null;
        bool teens = lexicon["teens"].At(tokens, next) is > 0;
        int taken = lexicon["teens"].At(tokens, next);
        decimal order = 10;
        if (!teens && Order(next, few > 0) is var (found, wide))
            (order, taken) = (found, wide);
        if (taken == 0)
            return null;
        next += taken;
        (decimal scale, int more) = Scaled(next);
        bool isScale = scale == 1 && order >= Thousand;
        (decimal from, decimal to) = teens ? (order, order * 2) : (order * 2, order * (isScale ? 20 : 10));
        return (from * scale, to * scale, next + more - at);
    }

    private (decimal Order, int Words)? Order(int at, bool few)
    {
        if (GateLexicon.Find(lexicon.Vague, tokens, at) is { } found)
            return found;
        return few && GateLexicon.Find(lexicon.Scales, tokens, at) is var (scale, taken)
            ? (scale is 12 ? 10 : scale, taken)
            : null;
    }

    /// <summary>"… of thousands", "… тисяч".</summary>
    private (decimal Scale, int Words) Scaled(int at)
    {
        int of = at < tokens.Count && lexicon["of"].At(tokens, at) > 0 ? 1 : 0;
        return numbers.IsScale(at + of, out decimal scale) && scale >= Thousand ? (scale, of + 1) : (1, 0);
    }
}
