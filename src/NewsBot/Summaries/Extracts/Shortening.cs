namespace NewsBot.Summaries.Extracts;

/// <summary>
/// Cuts a sentence that is too long, at the beginning of a last clause that only adds a circumstance. A tail that says
/// who said it, or that turns the sense ("but"), is never cut off.
/// </summary>
public static class Shortening
{
    private static readonly string[] Circumstances =
    [
        ", while ", ", although ", ", though ", "; ", ", even as ", ", sementara ", ", meskipun ", ", meski ",
        ", walaupun ",
        ", walau ", ", тоді як ", ", хоча ", ", тогда как ", ", хотя ",
    ];

    private static readonly string[] Sayings =
    [
        "said", "says", "according", "report", "told", "kata ", "ujar", "menurut", "lapor", "ungkap", "dikutip",
        "dilansir",
        "сказав", "заяв", "повідом", "пише", "за словами", "за даними", "сказал", "сообщ", "пишет", "по словам",
        "по данным",
    ];

    /// <summary>The sentence, cut where it is too long and may be cut; else as it is.</summary>
    public static string Shorten(string sentence)
    {
        if (sentence.Length <= Fitness.MostLength)
            return sentence;
        int cut = Circumstances
            .Select(words => sentence.LastIndexOf(words, Fitness.MostLength - 1, StringComparison.OrdinalIgnoreCase))
            .Where(at => at >= Fitness.MostLength / 3 && MayGo(sentence[at..]) && IsBalanced(sentence[..at]))
            .DefaultIfEmpty(-1)
            .Max();
        return cut < 0 ? sentence : sentence[..cut] + ".";
    }

    private static bool MayGo(string tail) =>
        !Array.Exists(Sayings, saying => tail.Contains(saying, StringComparison.OrdinalIgnoreCase));

    private static bool IsBalanced(string head) =>
        head.Count(letter => letter == '"') % 2 == 0
        && head.Count(letter => letter is '“' or '«' or '(') == head.Count(letter => letter is '”' or '»' or ')');
}
