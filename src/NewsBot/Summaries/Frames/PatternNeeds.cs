using System.Buffers;

namespace NewsBot.Summaries.Frames;

/// <summary>
/// What a reading must hold for a pattern to fit at all: of each part that is a word or a choice of words, one. It is
/// asked before the pattern's expression, which takes a hundred times as long and mostly finds nothing.
/// </summary>
public sealed class PatternNeeds
{
    private static readonly string[] Gaps = ["..", "...", "....", "any", "~", "^", "lparen", "rparen"];
    private readonly SearchValues<string>[] _all;

    /// <param name="pattern">In the notation of <see cref="PatternCompiler"/>.</param>
    /// <param name="macros">What its <c>$macros</c> stand for.</param>
    /// <param name="code">Gives the code of a word.</param>
    public PatternNeeds(string pattern, IReadOnlyDictionary<string, string> macros, Func<string, string> code) =>
        _all =
        [
            .. new Reader(macros, code).Sequence(pattern)
                .Select(words => SearchValues.Create([.. words], StringComparison.Ordinal)),
        ];

    /// <summary>False where the pattern cannot fit.</summary>
    public bool MayFit(string code)
    {
        foreach (SearchValues<string> words in _all)
        {
            if (!code.AsSpan().ContainsAny(words))
                return false;
        }

        return true;
    }

    private sealed class Reader(IReadOnlyDictionary<string, string> macros, Func<string, string> code)
    {
        public IEnumerable<List<string>> Sequence(string text) =>
            Parts(text, ' ').Select(Element).OfType<List<string>>();

        /// <summary>The words of which one must be there; null where nothing must.</summary>
        private List<string>? Element(string part) => part[0] switch
        {
            '(' => part[^1] == ')' ? Choice(part[1..^1]) : null,
            '$' => macros.TryGetValue(part[1..], out string? value) ? Choice(value) : null,
            '[' or '<' => null,
            _ when Gaps.Contains(part, StringComparer.Ordinal) || part.AsSpan().IndexOfAny("([<$") >= 0 => null,
            _ => [" " + code(part.TrimEnd('*'))],
        };

        private List<string>? Choice(string text)
        {
            var words = new List<string>();
            foreach (string one in Parts(text, '|'))
            {
                if (Sequence(one).FirstOrDefault() is not { } needed)
                    return null;
                words.AddRange(needed);
            }

            return words;
        }

        /// <summary>Cuts at a separator, but not within brackets.</summary>
        private static IEnumerable<string> Parts(string text, char separator)
        {
            int start = 0, depth = 0;
            for (int at = 0; at <= text.Length; at++)
            {
                if (at < text.Length && (text[at] != separator || depth > 0))
                {
                    depth += text[at] is '(' or '[' ? 1 : text[at] is ')' or ']' ? -1 : 0;
                    continue;
                }

                if (text[start..at].Trim() is { Length: > 0 } part)
                    yield return part;
                start = at + 1;
            }
        }
    }
}
