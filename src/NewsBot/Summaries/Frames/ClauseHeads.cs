using System.Text.RegularExpressions;

namespace NewsBot.Summaries.Frames;

/// <summary>
/// The subjects of one reading's clauses. Most patterns begin with one, so that they are looked for once, not by each.
/// </summary>
/// <param name="expressions">By slot: the expressions of such a subject, the preferred first.</param>
/// <param name="code">The reading's code.</param>
public sealed class ClauseHeads(IReadOnlyDictionary<string, IReadOnlyList<Regex>> expressions, string code)
{
    private readonly Dictionary<string, Match[]> _found = new(StringComparer.Ordinal);

    /// <summary>
    /// The subjects that a slot can be filled with, from the left; where two begin at one place, the preferred first.
    /// </summary>
    public IReadOnlyList<Match> Of(string slot)
    {
        if (!_found.TryGetValue(slot, out Match[]? found))
            _found[slot] = found = [.. expressions[slot].SelectMany(Each).OrderBy(match => match.Index)];
        return found;
    }

    private IEnumerable<Match> Each(Regex expression)
    {
        for (Match match = expression.Match(code);
            match.Success;
            match = expression.Match(code, match.Index + 1))
        {
            yield return match;
        }
    }
}
