namespace NewsBot.Summaries.Extracts;

/// <summary>Whether a sentence of an article can be read on its own.</summary>
public static class Fitness
{
    /// <summary>Longer sentences are avoided, or cut where that keeps them true. UTF-16 units.</summary>
    public const int MostLength = 280;

    private const int LeastLength = 45;

    /// <summary>Why the sentence cannot stand alone; null where it can.</summary>
    public static string? Refusal(string sentence, string language)
    {
        if (sentence.Length < LeastLength)
            return "too short";
        if (sentence.Length > MostLength)
            return "too long";
        if (!(char.IsUpper(sentence[0]) || char.IsDigit(sentence[0])))
            return "begins inside a sentence";
        if (sentence.EndsWith("...", StringComparison.Ordinal) || sentence.EndsWith('…'))
            return "cut off";
        if (sentence.TrimEnd('"', '”', '»', ')')[^1] is not ('.' or '!'))
            return "no statement";
        if (sentence.Count(letter => letter is '"') % 2 != 0
            || sentence.Count(letter => letter is '“' or '«') != sentence.Count(letter => letter is '”' or '»'))
            return "part of a quotation";
        bool leans = ReaderWords.Opens(sentence, ReaderWords.Leaning, language)
            || ReaderWords.Opens(Attributions.Said(sentence), ReaderWords.Leaning, language)
            || ReaderWords.NamesNobodyBeforePronoun(sentence, language)
            || ReaderWords.MeansSomebodyElse(sentence, language)
            || ReaderWords.HasObjectSaidBefore(sentence, language);
        if (leans)
            return "leans on a sentence before";
        return EarlierNews.IsToldBy(sentence, language) ? "recalls what was before" : null;
    }
}
