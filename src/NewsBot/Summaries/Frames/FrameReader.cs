using System.Globalization;
using System.Text;

namespace NewsBot.Summaries.Frames;

/// <summary>Reads a title or sentence into the code that patterns match.</summary>
public sealed class FrameReader(FrameLexicon lexicon, Tokenizer tokenizer, Chunker chunker)
{
    private readonly HashSet<string> _negations = lexicon.Words("not");
    private readonly HashSet<string> _denials = lexicon.Words("deny");
    private readonly HashSet<string> _modals = lexicon.Words("maybe");
    private readonly HashSet<string> _futures = lexicon.Words("future");

    /// <summary>The reading of one title or sentence of an article published on <paramref name="published"/>.</summary>
    public Reading Read(string text, DateOnly published)
    {
        List<ReadToken> tokens = Unquote(chunker.Join(tokenizer.Tokens(text, lexicon.Language, published)));
        var code = new StringBuilder(text.Length * 2);
        for (int i = 0; i < tokens.Count; i++)
            code.Append(' ').Append(JoinsNames(tokens, i) ? "=" : Code(tokens[i], i));
        return new Reading(text, lexicon.Language, tokens, code.Append(' ').ToString());
    }

    /// <summary>The code of a word: the same in patterns and in readings.</summary>
    public string Word(string word)
    {
        string lower = word.ToLowerInvariant().Replace('’', '\'').Replace('ʼ', '\'').Replace('ё', 'е');
        if (_denials.Contains(lower))
            return "!!" + lower;
        if (_negations.Contains(lower))
            return "!" + lower;
        if (_modals.Contains(lower))
            return "?" + lower;
        return _futures.Contains(lower) ? "+" + lower : lower;
    }

    private string Code(ReadToken token, int index) => token.Kind switch
    {
        TokenKind.Actor => Numbered('@', index),
        TokenKind.Place => Numbered('&', index),
        TokenKind.Adjective => Numbered('^', index),
        TokenKind.Stranger => Numbered('$', index),
        TokenKind.Outlet => Numbered('§', index),
        TokenKind.Number => Numbered('#', index),
        TokenKind.Day => Numbered('%', index),
        TokenKind.Mark => Mark(token.Text),
        _ => Word(token.Text),
    };

    /// <summary>A mark that codes begin with is no code: "AT &amp; T", "30 %".</summary>
    private static string Mark(string text) => text switch
    {
        "–" or "—" or "-" => "-",
        [var first, ..] when "@&^$§#%=".Contains(first, StringComparison.Ordinal) => "_",
        _ => text,
    };

    /// <summary>"Russia-Ukraine talks": such a mark begins no clause.</summary>
    private static bool JoinsNames(List<ReadToken> tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Mark, Text: "-" or "–" or "—" } mark
        && at > 0 && at + 1 < tokens.Count
        && tokens[at - 1] is { Name: not null } before && before.Start + before.Length == mark.Start
        && tokens[at + 1] is { Name: not null } after && mark.Start + mark.Length == after.Start;

    private static string Numbered(char kind, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}{index}");

    /// <summary>
    /// Quotation marks around up to three tokens ("scare quotes", «Мар-а-Лаго») are dropped; a longer quotation is
    /// speech, and is cut out, so that no frame is read from what somebody said in the first person.
    /// </summary>
    private static List<ReadToken> Unquote(List<ReadToken> tokens)
    {
        var plain = new List<ReadToken>(tokens.Count);
        for (int at = 0; at < tokens.Count; at++)
        {
            if (!IsQuote(tokens[at]))
            {
                plain.Add(tokens[at]);
                continue;
            }

            int close = tokens.FindIndex(at + 1, IsQuote);
            if (close < 0)
                continue;
            if (close - at <= 4)
                plain.AddRange(tokens.GetRange(at + 1, close - at - 1));
            else
                plain.Add(tokens[at] with { Text = "\"" });
            at = close;
        }

        return plain;
    }

    private static bool IsQuote(ReadToken token) =>
        token is { Kind: TokenKind.Mark, Text: "\"" or "“" or "”" or "«" or "»" or "„" or "‟" };
}
