using NewsBot.Configuration;
using NewsBot.Text;

namespace NewsBot.Stories;

/// <summary>A concept of the lexicon found in a text.</summary>
/// <param name="Concept">Its id, the same in every language.</param>
/// <param name="Token">Index of its first word among the text's words.</param>
/// <param name="Words">How many words it takes.</param>
public readonly record struct ConceptMention(string Concept, int Token, int Words);

/// <summary>
/// Concepts of the news with their words in several languages, so that texts in different languages can be held against
/// each other (<c>config/lexicon</c>).
/// </summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, LexiconWords> _words;

    private Lexicon(Dictionary<string, LexiconWords> words, int concepts)
    {
        _words = words;
        Concepts = concepts;
    }

    /// <summary>How many concepts it holds.</summary>
    public int Concepts { get; }

    /// <summary>Its languages, ISO 639-1.</summary>
    public IReadOnlyCollection<string> Languages => _words.Keys;

    /// <summary>
    /// Reads all files of <c>config/lexicon</c>; every mistake in them goes to <paramref name="errors"/>.
    /// </summary>
    public static Lexicon Load(ConfigFiles files, ConfigErrors errors)
    {
        var words = new Dictionary<string, LexiconWords>(StringComparer.Ordinal);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in files.List("lexicon"))
        {
            if (StrictJson.Read<LexiconFile>(files, name, errors) is not { } file)
                continue;
            foreach (string concept in file.Concepts.Keys)
            {
                if (!seen.TryAdd(concept, name))
                    errors.Add(name, $"concepts.{concept}", $"This concept is in {seen[concept]} already.");
            }

            file.AddTo(words, name, errors);
        }

        foreach ((_, string name) in files.OfLanguages("lexicon.json"))
        {
            if (StrictJson.Read<LexiconFile>(files, name, errors) is not { } file)
                continue;
            IEnumerable<string> strange = file.Concepts.Keys.Where(concept => !seen.ContainsKey(concept));
            foreach (string concept in files.IsDefault(name) ? [] : strange)
                errors.Add(name, $"concepts.{concept}", "This concept is in no file of the lexicon folder.");
            file.AddTo(words, name, errors);
        }

        if (seen.Count == 0)
            errors.Add("lexicon", "", "There is no concept in the lexicon folder.");
        return new Lexicon(words, seen.Count);
    }

    /// <summary>The concepts of a text, in order; they never overlap. None for a language it does not know.</summary>
    /// <param name="tokens">The words of the text.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public IEnumerable<ConceptMention> Find(IReadOnlyList<Token> tokens, string language)
    {
        if (!_words.TryGetValue(language, out LexiconWords? words))
            yield break;
        for (int i = 0; i < tokens.Count;)
        {
            if (words.Find(tokens, i) is var (concept, length))
            {
                yield return new ConceptMention(concept, i, length);
                i += length;
            }
            else
            {
                i++;
            }
        }
    }
}
