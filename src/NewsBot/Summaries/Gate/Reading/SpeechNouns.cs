using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>
/// Tells English nouns that look like words of saying: "a phone call", "Trump's call", "state media". They say
/// something only behind whoever does so ("Kyiv calls it"), behind a plural ("officials report") or a helping verb.
/// </summary>
internal sealed class SpeechNouns(
    string text, IReadOnlyList<Token> tokens, IReadOnlyList<GateName> names, GateLexicon words)
{
    private static readonly HashSet<string> BeforeVerbs = new(StringComparer.Ordinal)
    {
        "to", "will", "would", "can", "could", "may", "might", "should", "must", "did", "does", "do", "not", "also",
        "he", "she", "it", "they", "we", "i", "who", "which",
    };

    /// <summary>Whether the word is such a noun.</summary>
    public bool Has(int at)
    {
        if (words["say noun"].At(tokens, at) == 0 || (at > 0 && BeforeVerbs.Contains(tokens[at - 1].Text)))
            return false;
        if (at == 0)
            return true;
        bool isPlural = tokens[at].Text.EndsWith('s');
        GateName? name = names.FirstOrDefault(other => other.Token < at && other.Token + other.Words >= at);
        if (name is not null)
        {
            return name.Token + name.Words > at || name.IsAdjective || IsPossessive(at - 1)
                || !(isPlural || IsOneOfTwo(name));
        }

        return isPlural || !tokens[at - 1].Text.EndsWith('s');
    }

    /// <summary>"Russia and Ukraine call".</summary>
    private bool IsOneOfTwo(GateName name) => name.Token > 0 && tokens[name.Token - 1].Text is "and";

    private bool IsPossessive(int at) => text[tokens[at].Start + tokens[at].Length - 1] is '\'' or '’'
        || (tokens[at].Text.Length < tokens[at].Length && text[tokens[at].Start + tokens[at].Length - 1] == 's'
            && text[tokens[at].Start + tokens[at].Length - 2] is '\'' or '’');
}
