using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>Finds what a text denies: each negation with the word that it denies.</summary>
internal sealed class Negations
{
    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal)
    {
        "did", "does", "do", "has", "have", "had", "will", "would", "can", "could", "is", "are", "was", "were",
    };

    private readonly IReadOnlyList<Token> _tokens;
    private readonly IReadOnlyList<int> _clauses;
    private readonly string?[] _keys;
    private readonly GateLexicon _words;

    public Negations(IReadOnlyList<Token> tokens, IReadOnlyList<int> clauses, string?[] keys, GateLexicon words)
    {
        (_tokens, _clauses, _keys, _words) = (tokens, clauses, keys, words);
        for (int at = 0; at < tokens.Count;)
            at += Math.Max(1, Read(at));
    }

    /// <summary>The words that are denied.</summary>
    public HashSet<int> Heads { get; } = [];

    /// <summary>The words of negation.</summary>
    public HashSet<int> Words { get; } = [];

    /// <summary>Where each negation counts: at the word that it denies, or where it stands.</summary>
    public List<int> Places { get; } = [];

    private int Read(int at)
    {
        if (_words["not really"].At(_tokens, at) is var really and > 0)
            return really;
        if (_words["negative"].At(_tokens, at) > 0)
        {
            Heads.Add(at);
            Places.Add(at);
            return 1;
        }

        int taken = _words["not"].At(_tokens, at);
        if (taken == 0)
            return 0;
        for (int i = 0; i < taken; i++)
            Words.Add(at + i);
        if (IsConcord(at))
            return taken;
        int? head = Head(at + taken);
        if (head is { } denied)
            Heads.Add(denied);
        Places.Add(head ?? at);
        return taken;
    }

    /// <summary>
    /// "Ніхто не хоче" denies once, and so do "accepted neither this nor that" and "neither this nor that accepted":
    /// the negation with a verb counts.
    /// </summary>
    private bool IsConcord(int at)
    {
        if (_words["concord"].At(_tokens, at) == 0)
            return false;
        int clause = _clauses[at];
        if (Enumerable.Range(at + 1, _tokens.Count - at - 1).Any(next => _clauses[next] == clause && IsPlain(next)))
            return true;
        bool denied = Within(clause - 1, clause).Any(other => other < at && IsNegation(other));
        bool goesOn = Within(clause + 1, clause + 1).Any(IsNegation);
        return (denied && !Within(clause, clause).Any(other => other > at && IsVerb(other)))
            || (goesOn && !Within(clause, clause).Any(IsVerb));
    }

    private IEnumerable<int> Within(int first, int last) =>
        Enumerable.Range(0, _tokens.Count).Where(at => _clauses[at] >= first && _clauses[at] <= last);

    private bool IsNegation(int at) => _words["not"].At(_tokens, at) > 0;

    private bool IsPlain(int at) => IsNegation(at) && _words["concord"].At(_tokens, at) == 0;

    /// <summary>"Nor did it": an English verb that says nothing of its own is one too.</summary>
    private bool IsVerb(int at) => VerbForms.IsVerb(_tokens[at].Text, _words.Language)
        || (_words.Language is "en" && Auxiliaries.Contains(_tokens[at].Text));

    /// <summary>The first word behind a negation that says something.</summary>
    private int? Head(int from)
    {
        for (int at = from; at < _tokens.Count && _clauses[at] - _clauses[from - 1] <= 1; at++)
        {
            bool silent = _words["skip"].At(_tokens, at) > 0 || _words["clause"].At(_tokens, at) > 0
                || _keys[at] is null or ['n', ..] or ['#', ..];
            if (!silent)
                return at;
        }

        return null;
    }
}
