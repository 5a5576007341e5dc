using NewsBot.Configuration;

namespace NewsBot.Stories;

/// <summary>
/// One file of <c>config/lexicon</c>: concepts, each with its words in every language of the file, in that order,
/// parted by spaces. <c>stem*</c> is a stem with any ending; <c>~root</c> an Indonesian root with any prefix and
/// suffix; <c>two+words</c> a phrase. Where two fit, the longer one counts.
/// </summary>
internal sealed record LexiconFile
{
    /// <summary>ISO 639-1 codes, one for each column.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Concept id to its words, one text a language.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Concepts { get; init; }

    /// <summary>Adds the file's words to <paramref name="words"/>; every mistake goes to the errors.</summary>
    public void AddTo(Dictionary<string, LexiconWords> words, string file, ConfigErrors errors)
    {
        foreach ((string concept, IReadOnlyList<string> columns) in Concepts)
        {
            string where = $"concepts.{concept}";
            if (columns.Count != Languages.Count)
            {
                errors.Add(file, where, $"It needs {Languages.Count} texts, one for each of the file's languages.");
                continue;
            }
            for (int i = 0; i < columns.Count; i++)
            {
                if (!words.TryGetValue(Languages[i], out LexiconWords? of))
                    words[Languages[i]] = of = new LexiconWords();
                foreach (string word in columns[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (of.Add(word, concept) is { } problem)
                        errors.Add(file, where, $"\"{word}\" ({Languages[i]}): {problem}");
                }
            }
        }
    }
}
