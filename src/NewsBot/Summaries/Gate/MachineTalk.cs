using System.Globalization;
using System.Text;
using NewsBot.Text;

namespace NewsBot.Summaries.Gate;

/// <summary>
/// Finds what is said to a language model, or by one about itself, in any of the languages: such a sentence is no news,
/// and no model is shown it.
/// </summary>
internal static class MachineTalk
{
    private static readonly string[] Languages = ["en", "id", "uk", "ru"];

    private static readonly string[] Signs =
        ["://", "www.", "@", "#", "[[", "]]", "](", "</", "/>", "<|", "|>", "{", "}", "t.me/", "`"];

    private static readonly GateWords[] OrderWords =
        [.. Languages.Select(language => new GateWords(Plain(language, "orders")))];

    private static readonly GateWords[] SuspectWords =
        [.. Languages.Select(language => GateLexicon.For(language)["suspect"])];

    private static readonly GateWords[] OrderingWords =
        [.. Languages.Select(language => GateLexicon.For(language)["ordering"])];

    private static readonly string[] OrderPieces =
        [.. Languages.SelectMany(language => Marked(language, "orders")).Distinct(StringComparer.Ordinal)];

    private static readonly string[] RefusalPieces =
        [
            .. Languages.SelectMany(language => GateLexicon.For(language).Phrases("refusing"))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The order to a machine that the text holds; null where it holds none.</summary>
    public static string? Orders(string text)
    {
        string folded = Folded(text);
        IReadOnlyList<Token> tokens = Words.Tokens(folded);
        return Found(OrderWords, tokens)
            ?? Array.Find(OrderPieces, piece => folded.Contains(piece, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// What makes a sentence one that may talk to a machine, or to its readers: words about summaries, headlines and
    /// prompts, an order at its beginning or behind a mark, addresses and codes. News can do without such a sentence;
    /// no model is shown it. Null where there is nothing of the kind.
    /// </summary>
    public static string? Suspect(string text)
    {
        if (Orders(text) is { } order)
            return order;
        string folded = Folded(text);
        IReadOnlyList<Token> tokens = Words.Tokens(folded);
        return Found(SuspectWords, tokens) ?? Ordering(folded, tokens) ?? Code(folded);
    }

    private static string? Found(GateWords[] lists, IReadOnlyList<Token> tokens)
    {
        for (int at = 0; at < tokens.Count; at++)
        {
            foreach (GateWords words in lists)
            {
                if (words.At(tokens, at) is var taken and > 0)
                    return string.Join(' ', tokens.Skip(at).Take(taken).Select(token => token.Text));
            }
        }

        return null;
    }

    /// <summary>An order begins a sentence, or stands behind a colon, a quotation mark, a bracket or a dash.</summary>
    private static string? Ordering(string text, IReadOnlyList<Token> tokens)
    {
        for (int at = 0; at < tokens.Count; at++)
        {
            bool opens = at == 0 || text.AsSpan(0, tokens[at].Start).TrimEnd() is
                [.., '.' or '!' or '?' or ':' or ';' or '"' or '“' or '«' or ']' or ')' or '>' or '—' or '–' or '|'];
            if (opens && Array.Exists(OrderingWords, words => words.At(tokens, at) > 0))
                return tokens[at].Text;
        }

        return null;
    }

    /// <summary>Addresses, handles and things that only machines write.</summary>
    private static string? Code(string text) =>
        Array.Find(Signs, sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a model says of itself in the text; null where it says nothing.</summary>
    public static string? Refuses(string text)
    {
        string folded = Folded(text).Replace('’', '\'');
        return Array.Find(RefusalPieces, piece => folded.Contains(piece, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Look-alike letters, full-width forms and hidden characters made plain.</summary>
    private static string Folded(string text)
    {
        string shown = text.Any(MayBeHidden) ? Shown(text) : text;
        return Lookalikes.Plain(AnyText.Normalized(shown, NormalizationForm.FormKC));
    }

    /// <summary>Halves of a pair are looked at whole.</summary>
    private static bool MayBeHidden(char letter) =>
        letter >= 0x80 && (char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format);

    private static string Shown(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format)
                plain.Append(rune.ToString());
        }

        return plain.ToString();
    }

    private static IEnumerable<string> Plain(string language, string list) =>
        GateLexicon.For(language).Phrases(list).Where(phrase => !IsMarked(phrase));

    private static IEnumerable<string> Marked(string language, string list) =>
        GateLexicon.For(language).Phrases(list).Where(IsMarked);

    private static bool IsMarked(string phrase) => phrase.IndexOfAny([':', '@']) >= 0;
}
