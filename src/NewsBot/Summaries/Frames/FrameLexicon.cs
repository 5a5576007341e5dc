namespace NewsBot.Summaries.Frames;

/// <summary>
/// What one language's patterns are made of, read from <c>Lexicons/frames.{language}.txt</c>. Lines:
/// <c>name = a | b c</c> (words), <c>$macro = …</c>, <c>purpose id = …</c>, <c>object id = …</c> and
/// <c>act state : pattern</c>; <c>#</c> begins a comment, a line that begins with a space goes on from the one before.
/// </summary>
public sealed class FrameLexicon
{
    private readonly Dictionary<string, string> _macros = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);
    private readonly List<(string Act, string Pattern)> _patterns = [];
    private readonly List<(string Id, string Words)> _purposes = [];
    private readonly List<(string Id, string Words)> _objects = [];

    /// <summary>Reads the lexicon of <paramref name="language"/>.</summary>
    public FrameLexicon(string language, string text)
    {
        Language = language;
        foreach (string line in Logical(text))
            Read(line);
    }

    public string Language { get; }

    /// <summary>Patterns, in the order of the file, each with "act state" before it.</summary>
    public IReadOnlyList<(string Act, string Pattern)> Patterns => _patterns;

    /// <summary>What acts can be about: id and alternatives in pattern form.</summary>
    public IReadOnlyList<(string Id, string Words)> Purposes => _purposes;

    /// <summary>What can be proposed, accepted or rejected: id and alternatives in pattern form.</summary>
    public IReadOnlyList<(string Id, string Words)> Objects => _objects;

    public IReadOnlyDictionary<string, string> Macros => _macros;

    public HashSet<string> Offices => Words("office");

    /// <summary>Offices held under somebody: envoy, spokesman, adviser.</summary>
    public HashSet<string> Aides => Words("aide");

    /// <summary>Words for people who act for a state: officials, delegation, negotiators.</summary>
    public HashSet<string> Teams => Words("team");

    /// <summary>Words between a team and its state: "negotiators from Kyiv".</summary>
    public HashSet<string> TeamOf => Words("team of");

    public HashSet<string> Conjunctions => Words("and");

    /// <summary>The word that joins two names.</summary>
    public string Conjunction => Words("and").First();

    /// <summary>The words of a list; empty where the file has none of that name.</summary>
    public HashSet<string> Words(string name) =>
        _words.TryGetValue(name, out HashSet<string>? words) ? words : [];

    private static IEnumerable<string> Logical(string text)
    {
        string current = "";
        foreach (string line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == ' ')
            {
                current += line;
                continue;
            }

            if (current.Length > 0)
                yield return current;
            current = line;
        }

        if (current.Length > 0)
            yield return current;
    }

    private void Read(string line)
    {
        int equals = line.IndexOf(" = ", StringComparison.Ordinal);
        int colon = line.IndexOf(" : ", StringComparison.Ordinal);
        if (colon > 0 && (equals < 0 || colon < equals))
        {
            _patterns.Add((line[..colon].Trim(), line[(colon + 3)..].Trim()));
            return;
        }

        string name = line[..equals].Trim();
        string value = line[(equals + 3)..].Trim();
        if (name[0] == '$')
            _macros[name[1..]] = value;
        else if (name.StartsWith("purpose ", StringComparison.Ordinal))
            _purposes.Add((name["purpose ".Length..], value));
        else if (name.StartsWith("object ", StringComparison.Ordinal))
            _objects.Add((name["object ".Length..], value));
        else
            _words[name] = [.. value.Split('|', StringSplitOptions.TrimEntries)];
    }
}
