using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>What a word's ending becomes in other cases, numbers and genders.</summary>
/// <param name="Endings">Endings of the dictionary form that the rule is for; an empty one is for every word.</param>
/// <param name="Becomes">All endings that may stand there, the dictionary form's own included.</param>
public sealed record EndingRule(IReadOnlyList<string> Endings, IReadOnlyList<string> Becomes);

/// <summary>
/// The file <c>inflection.json</c>: rules by language; a language that is not there does not inflect.
/// </summary>
public sealed record InflectionFile(IReadOnlyDictionary<string, IReadOnlyList<EndingRule>> Languages);

/// <summary>
/// Writes a dictionary form in all its forms, by rule: the rule with the longest fitting ending speaks.
/// </summary>
public sealed class Inflection
{
    private const string File = "inflection.json";

    /// <summary>Shorter words are names of few letters or abbreviations, which stay as they are.</summary>
    private const int ShortestInflected = 3;

    /// <summary>No ending of any language is longer.</summary>
    private const int LongestEnding = 30;

    private readonly Dictionary<string, Dictionary<string, IReadOnlyList<string>>> _languages;

    private Inflection(InflectionFile file) =>
        _languages = file.Languages.ToDictionary(
            language => language.Key,
            language => language.Value
                .SelectMany(rule => rule.Endings.Select(ending => (ending, rule.Becomes)))
                .ToDictionary(rule => rule.ending, rule => rule.Becomes, StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>Loads the rules; none where the file is wrong.</summary>
    public static Inflection Load(ConfigFiles files, ConfigErrors errors)
    {
        InflectionFile? file = StrictJson.Read<InflectionFile>(files, File, errors);
        if (file is not null)
            ReportDoubles(file, errors);
        return new(errors.None && file is not null
            ? file
            : new(new Dictionary<string, IReadOnlyList<EndingRule>>(StringComparer.Ordinal)));
    }

    /// <summary>Adds the rules of a language, in place of any that it had.</summary>
    internal void Add(string language, IReadOnlyList<EndingRule> rules) =>
        _languages[language] = rules.SelectMany(rule => rule.Endings.Select(ending => (ending, rule.Becomes)))
            .DistinctBy(rule => rule.ending, StringComparer.Ordinal)
            .ToDictionary(rule => rule.ending, rule => rule.Becomes, StringComparer.Ordinal);

    /// <summary>True where words of <paramref name="language"/> have forms.</summary>
    public bool Inflects(string language) => _languages.ContainsKey(language);

    /// <summary>
    /// All forms of <paramref name="word"/>, itself first; lower case as <see cref="Word.Fold(string)"/>.
    /// </summary>
    public IReadOnlyCollection<string> FormsOf(string word, string language)
    {
        if (word.Length < ShortestInflected || !_languages.TryGetValue(language, out var rules))
            return [word];
        for (int cut = Math.Max(0, word.Length - LongestEnding); cut <= word.Length; cut++)
        {
            if (rules.TryGetValue(word[cut..], out IReadOnlyList<string>? becomes))
            {
                IEnumerable<string> forms = becomes.Select(ending => word[..cut] + ending).Prepend(word);
                return [.. forms.Distinct(StringComparer.Ordinal)];
            }
        }

        return [word];
    }

    private static void ReportDoubles(InflectionFile file, ConfigErrors errors)
    {
        foreach ((string language, IReadOnlyList<EndingRule> rules) in file.Languages)
        {
            foreach (var twice in rules.SelectMany(rule => rule.Endings)
                .GroupBy(ending => ending, StringComparer.Ordinal).Where(same => same.Count() > 1))
                errors.Add(File, $"languages.{language}", $"The ending \"{twice.Key}\" has two rules; keep one.");
        }
    }
}
