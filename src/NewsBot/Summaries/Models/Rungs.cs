namespace NewsBot.Summaries.Models;

/// <summary>Lays what a machine may tell over what there is; what it may not tell stays as it was.</summary>
internal static class Rungs
{
    /// <summary>The summary with a machine's lines, where a language has any that passed.</summary>
    public static Summary Over(Summary plain, IReadOnlyDictionary<string, LocalTelling> told)
    {
        var languages = new Dictionary<string, LocalSummary>(plain.ByLanguage, StringComparer.Ordinal);
        foreach ((string language, LocalTelling telling) in told)
            languages[language] = new LocalSummary(telling.Headline ?? languages[language].Headline, telling.Lines);
        return plain with { ByLanguage = languages };
    }
}
