using System.Text.RegularExpressions;

namespace NewsBot.Summaries.Frames;

/// <summary>The words and gaps of a pattern as parts of an expression over readings.</summary>
internal sealed class PatternWords(FrameLexicon lexicon, FrameReader reader)
{
    /// <summary>One word of a pattern, or one of its gaps (see <see cref="PatternCompiler"/>).</summary>
    public string Of(string word) => word switch
    {
        ".." => @"(?: \p{L}[^ ]*){0,3}",
        "..." => @"(?: \p{L}[^ ]*){0,6}",
        "...." => @"(?: [\p{L}@&%#^-][^ ]*){0,10}",
        "any" => @"(?: [^ ,.;:""$]+){0,14}",
        "~" => @"(?: [\p{L}@&%#^'’-][^ ]*){0,4}",
        "^" => "^",
        "lparen" => @" \(",
        "rparen" => @" \)",
        _ => " " + Escaped(word),
    };

    /// <summary>Any of the words of a list of the lexicon, the longest first.</summary>
    public string Choice(string list)
    {
        IEnumerable<string> words = lexicon.Words(list).OrderByDescending(word => word.Length);
        string choice = string.Join('|', words.Select(
            phrase => string.Join(' ', phrase.Split(' ').Select(Escaped))));
        return choice.Length == 0 ? "\\b\\B" : choice;
    }

    private string Escaped(string word) => word.EndsWith('*')
        ? Regex.Escape(reader.Word(word[..^1])) + @"[\p{L}'-]*"
        : Regex.Escape(reader.Word(word));
}
