using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Summaries.Frames;

/// <summary>Cuts a title or sentence into words, numbers, marks, days, outlets and names of the gazetteer.</summary>
public sealed class Tokenizer(Func<string, string, IReadOnlyList<Mention>> names, Outlets outlets)
{
    private static readonly Regex Piece = new(
        @"['\u2019]s\b|\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+|\d+(?:[.,]\d+)?"
        + @"|[\p{L}\p{M}]+(?:['\u2019\u02BC-][\p{L}\p{M}]+)*\.?|[^\s\w]",
        RegexOptions.CultureInvariant | RegexOptions.Compiled, BoundedMatch.Time);

    /// <summary>The tokens in order; spans do not overlap.</summary>
    public List<ReadToken> Tokens(string text, string language, DateOnly published)
    {
        List<ReadToken> spans = Spans(text, language, published);
        var tokens = new List<ReadToken>(spans.Count + (text.Length / 5));
        int at = 0;
        foreach (ReadToken span in spans)
        {
            AddPieces(text, at, span.Start, tokens);
            tokens.Add(span);
            at = span.Start + span.Length;
        }

        AddPieces(text, at, text.Length, tokens);
        return tokens;
    }

    /// <summary>
    /// Outlets beat days, and days beat names, where they overlap; of two that start together the longer.
    /// </summary>
    private List<ReadToken> Spans(string text, string language, DateOnly published)
    {
        IEnumerable<ReadToken> found = outlets.Find(text)
            .Concat(NewsDates.Find(text, published)
                .Select(day => new ReadToken(TokenKind.Day, "", day.Start, day.Length) { Day = day }))
            .Concat(names(text, language).Select(mention => Named(text, mention)));
        var spans = new List<ReadToken>();
        foreach (ReadToken token in found)
        {
            if (spans.TrueForAll(other => !Overlap(other, token)))
                spans.Add(token);
        }

        spans.Sort((one, other) => one.Start.CompareTo(other.Start));
        return spans;
    }

    private static bool Overlap(ReadToken one, ReadToken other) =>
        one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;

    private static ReadToken Named(string text, Mention mention)
    {
        int length = mention.Length;
        string written = text.Substring(mention.Start, length);
        if (written.EndsWith("'s", StringComparison.Ordinal) || written.EndsWith("’s", StringComparison.Ordinal))
            length -= 2;
        return new ReadToken(TokenKind.Actor, written, mention.Start, length)
        {
            Name = mention.Name,
            IsAdjective = mention.IsAdjective,
        };
    }

    private static void AddPieces(string text, int start, int end, List<ReadToken> tokens)
    {
        foreach (ValueMatch piece in Piece.EnumerateMatches(text.AsSpan(start, end - start)))
            tokens.AddRange(Pieces(text, start + piece.Index, piece.Length));
    }

    private static IEnumerable<ReadToken> Pieces(string text, int start, int length)
    {
        string written = text.Substring(start, length);
        if (char.IsAsciiDigit(written[0]))
            return [new ReadToken(TokenKind.Number, written, start, length) { Value = Value(written) }];
        if (written.Length == 2 && written[1] == 's' && !char.IsLetter(written[0]))
            return [new ReadToken(TokenKind.Word, "'s", start, length)];
        if (!char.IsLetter(written[0]))
            return [new ReadToken(TokenKind.Mark, written, start, length)];
        if (written.EndsWith('.') && written.Length > 3)
        {
            return
            [
                new ReadToken(TokenKind.Word, written[..^1], start, length - 1),
                new ReadToken(TokenKind.Mark, ".", start + length - 1, 1),
            ];
        }

        return [new ReadToken(TokenKind.Word, written, start, length)];
    }

    /// <summary>A number with groups of three is whole; one with other decimals counts nothing and is -1.</summary>
    private static long Value(string written)
    {
        string digits = string.Concat(written.Where(char.IsAsciiDigit));
        string tail = written[(written.LastIndexOfAny(['.', ',', '\u00A0', '\u202F', ' ']) + 1)..];
        bool whole = tail.Length == written.Length || tail.Length == 3;
        return whole && digits.Length < 15 ? long.Parse(digits, CultureInfo.InvariantCulture) : -1;
    }
}
