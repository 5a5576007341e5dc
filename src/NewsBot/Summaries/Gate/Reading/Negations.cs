using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>Finds what a text denies: each negation with the word that it denies.</summary>
internal sealed class Negations
{
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

    /// <summary>"Ніхто не хоче" denies once.</summary>
    private bool IsConcord(int at)
    {
        if (_words["concord"].At(_tokens, at) == 0)
            return false;
        for (int next = at + 1; next < _tokens.Count && _clauses[next] == _clauses[at]; next++)
        {
            if (_words["not"].At(_tokens, next) > 0 && _words["concord"].At(_tokens, next) == 0)
                return true;
        }

        return false;
    }

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
