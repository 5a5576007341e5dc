using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>
/// Finds what a text says and denies: each concept with its negation, its mood and those who may do it. What is refused
/// is not accepted: the two are one claim.
/// </summary>
internal sealed class ClaimReader
{
    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["c:reject"] = "c:accept",
    };

    private readonly IReadOnlyList<Token> _tokens;
    private readonly IReadOnlyList<int> _clauses;
    private readonly string?[] _keys;
    private readonly string _language;
    private readonly Negations _negations;
    private readonly Moods _moods;
    private readonly Actors _actors;
    private readonly Passives _passives;

    public ClaimReader(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<int> clauses,
        string?[] keys,
        IReadOnlyList<GateName> names,
        GateLexicon words)
    {
        (_tokens, _clauses, _keys, _language) = (tokens, clauses, keys, words.Language);
        _negations = new Negations(tokens, clauses, keys, words);
        _moods = new Moods(tokens, clauses, words);
        _actors = new Actors(clauses, names, words.Language);
        _passives = new Passives(tokens, clauses, names, words);
    }

    /// <summary>How often each clause denies something: by a negation, or by a word such as "rejects".</summary>
    public IReadOnlyDictionary<int, int> Denials
    {
        get
        {
            IEnumerable<int> opposed = Enumerable.Range(0, _tokens.Count)
                .Where(at => _keys[at] is { } key && Opposites.ContainsKey(key) && !_negations.Words.Contains(at));
            return _negations.Places.Concat(opposed)
                .GroupBy(at => _clauses[at])
                .ToDictionary(clause => clause.Key, clause => clause.Count());
        }
    }

    /// <summary>The claims, in order.</summary>
    public IReadOnlyList<Claim> Read() =>
        [.. Enumerable.Range(0, _tokens.Count).Where(IsClaim).Select(Of)];

    private bool IsClaim(int at)
    {
        if (_negations.Heads.Contains(at))
            return true;
        return _keys[at] is { } key && !_negations.Words.Contains(at)
            && (key[0] == 'c' || (key[0] == 'w' && IsVerb(at)));
    }

    /// <summary>"A heated meeting" is no verb.</summary>
    private bool IsVerb(int at) => VerbForms.IsVerb(_tokens[at].Text, _language)
        && !(_language is "en" && at > 0 && _tokens[at - 1].Text is "a" or "an" or "the" or "of" or "badly" or "very");

    private Claim Of(int at)
    {
        string key = _keys[at] ?? "w:" + _tokens[at].Text;
        bool negated = _negations.Heads.Contains(at);
        if (Opposites.TryGetValue(key, out string? opposite))
            (key, negated) = (opposite, !negated);
        IReadOnlyList<CanonicalName>? agents = _passives.Agents(at);
        bool verb = IsVerb(at) || _actors.IsVerbByPlace(at, _tokens) || agents is { Count: > 0 };
        return new Claim(key, at, negated, _moods.Of(at, verb))
        {
            Actors = agents ?? _actors.Of(at),
            IsVerb = verb,
            IsPassive = agents is not null,
        };
    }
}
