using NewsBot.Stories;
using NewsBot.Summaries.Gate.Reading;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// A word with a capital that the gazetteer does not know is most likely a name too; it sounds like a word of the
/// cited sentences, or is one of the common words of offices and bodies.
/// </summary>
internal sealed class StrangerRule : IGateRule
{
    private const int ShortestSound = 4;

    /// <inheritdoc/>
    public string Name => "strangers";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        if (held.IsVerbatim)
            return null;
        if (held.Line.Maker is LineEngine.Structured)
            return null; // Its templates have capitals of their own, and its names are ids.
        HashSet<string> written = [.. held.Sources.SelectMany(source => source.Tokens).Select(token => token.Text)];
        HashSet<string> sounds = [.. written.Select(NameSound.Of)];
        for (int at = 0; at < held.Said.Tokens.Count; at++)
        {
            string word = held.Said.Tokens[at].Text;
            if (!IsStranger(held.Said, at) || written.Contains(word))
                continue;
            string sound = NameSound.Of(word);
            bool known = sounds.Contains(sound) || sounds.Any(other => IsAlike(sound, other));
            if (!known)
                return $"\"{Written(held.Said, at)}\" looks like a name that no cited sentence has";
        }

        return null;
    }

    /// <summary>"Waltz" and "Волтц": the same beginning, or the same consonants.</summary>
    private static bool IsAlike(string one, string other) =>
        (one.Length >= ShortestSound && other.Length >= ShortestSound && one[..ShortestSound] == other[..ShortestSound])
        || (Consonants(one) is { Length: >= ShortestSound - 1 } bones
            && string.Equals(bones, Consonants(other), StringComparison.Ordinal));

    private static string Consonants(string sound) =>
        string.Concat(sound.Where(letter => letter is not ('a' or 'e' or 'i' or 'o' or 'u'))).Replace('z', 's');

    private static bool IsStranger(GateReading read, int at)
    {
        Token token = read.Tokens[at];
        if (!char.IsUpper(read.Text[token.Start]) || token.Length < 3)
            return false;
        if ((at == 0 || Begins(read, token)) && !Speaks(read, at))
            return false;
        bool named = read.Names.Any(name => at >= name.Token && at < name.Token + name.Words);
        return !named && !(read.Keys[at] is { } key && key[0] is 'c' or '#')
            && !Calendar.IsDay(token.Text) && !Calendar.IsMonth(token.Text)
            && GateLexicon.For(read.Language)["titles"].At(read.Tokens, at) == 0;
    }

    /// <summary>Whoever says something is somebody, also at the beginning: "Medvedchuk said".</summary>
    private static bool Speaks(GateReading read, int at) =>
        at + 1 < read.Tokens.Count && read.Clauses[at] == read.Clauses[at + 1]
        && GateLexicon.For(read.Language)["say"].At(read.Tokens, at + 1) > 0
        && GateLexicon.For(read.Language)["pronoun"].At(read.Tokens, at) == 0;

    /// <summary>A first word has a capital whatever it is.</summary>
    private static bool Begins(GateReading read, Token token)
    {
        ReadOnlySpan<char> before = read.Text.AsSpan(0, token.Start).TrimEnd(" \"“«‘('[");
        return before.Length == 0 || before[^1] is '.' or '!' or '?' or ':' or '—' or '–';
    }

    private static string Written(GateReading read, int at) =>
        read.Text.Substring(read.Tokens[at].Start, read.Tokens[at].Length);
}
