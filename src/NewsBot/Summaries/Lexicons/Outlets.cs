using System.Text.RegularExpressions;
using NewsBot.Summaries.Frames;

namespace NewsBot.Summaries.Lexicons;

/// <summary>News outlets that other outlets quote, by the names they go under in the four languages.</summary>
public sealed class Outlets
{
    /// <summary>
    /// For what is hostile. <see cref="RegexOptions.NonBacktracking"/> would need no limit, but each such expression
    /// keeps one to three megabytes of tables for good.
    /// </summary>
    private static readonly TimeSpan MatchTime = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Outlet> _byAlias = new(StringComparer.OrdinalIgnoreCase);
    private readonly Regex _expression;

    /// <summary>Reads <c>Name = alias | alias</c> lines; the name itself is an alias too.</summary>
    public Outlets(IEnumerable<string> lines)
    {
        foreach (string line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] sides = line.Split('=', StringSplitOptions.TrimEntries);
            string[] more = sides.Length > 1
                ? sides[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : [];
            bool article = sides[0].StartsWith("the ", StringComparison.Ordinal);
            var outlet = new Outlet(sides[0], article ? more : [sides[0], .. more]);
            foreach (string alias in outlet.Aliases)
                _byAlias[alias] = outlet;
        }

        string names = string.Join('|', _byAlias.Keys.OrderByDescending(a => a.Length).Select(Regex.Escape));
        _expression = new Regex(
            $@"\b(?:{names})\b",
            RegexOptions.CultureInvariant, MatchTime);
    }

    /// <summary>The outlets of a text.</summary>
    public IEnumerable<ReadToken> Find(string text)
    {
        foreach (Match match in _expression.Matches(text))
        {
            yield return new ReadToken(TokenKind.Outlet, match.Value, match.Index, match.Length)
            {
                Outlet = _byAlias[match.Value],
            };
        }
    }
}
