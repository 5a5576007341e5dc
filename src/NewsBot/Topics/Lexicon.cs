using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>Phrases in several languages, each with a meaning that is the same in all of them.</summary>
/// <typeparam name="T">The meaning.</typeparam>
internal sealed class Lexicon<T>
{
    private readonly Dictionary<string, PhraseMatcher<T>> _languages;
    private readonly PhraseMatcher<T> _every;

    /// <param name="phrases">Every phrase, with its language and meaning.</param>
    public Lexicon(IReadOnlyCollection<(string Language, Phrase Phrase, T Meaning)> phrases)
    {
        _languages = phrases.GroupBy(phrase => phrase.Language, StringComparer.Ordinal).ToDictionary(
            language => language.Key,
            language => new PhraseMatcher<T>(language.Select(phrase => (phrase.Phrase, phrase.Meaning))),
            StringComparer.Ordinal);
        _every = new(phrases.Select(phrase => (phrase.Phrase, phrase.Meaning)));
    }

    /// <summary>All finds, in order; in a language that has no phrases those of every language are tried.</summary>
    public List<(T Meaning, int Start, int Length)> Find(FoldedText text, string language) =>
        [.. _languages.GetValueOrDefault(language, _every).Find(text.Words, text.Folded)];

    /// <summary>Reads the triggers of one meaning.</summary>
    public static IEnumerable<(string Language, Phrase Phrase, T Meaning)> Read(
        IReadOnlyDictionary<string, IReadOnlyList<string>> triggers,
        T meaning,
        string file,
        string where,
        ConfigErrors errors)
    {
        foreach ((string language, IReadOnlyList<string> texts) in triggers)
        {
            foreach (string text in texts)
            {
                if (Phrase.Parse(text, file, $"{where}.{language}", errors) is { } phrase)
                    yield return (language, phrase, meaning);
            }
        }
    }
}
