using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Feeds;
using NewsBot.Feeds.Reading;

namespace NewsBot.Tests.Feeds.Reading;

/// <summary>
/// One condition out of the comment of a feedparser test file, such as <c>entries[0]['title'] == 'A'</c>, mapped to
/// what our model has of it: titles as plain text, bodies by their text (we keep hostile HTML for a later judge).
/// </summary>
public sealed record FeedparserExpectation(string Subject, string Literal)
{
    private static readonly Regex Condition = new(
        """
        (?<what>(?:entries\[\d+\]|feed)(?:\.\w+|\['\w+'\]|\[\d+\])+)\s*==\s*
        (?<value>\([\d,\x20]+\)|(?:u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")(?:\s*\+\s*)?)+|\d+)
        """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace);

    private static readonly Regex Piece = new(
        """'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|\(([\d, ]+)\)""", RegexOptions.NonBacktracking);
    private static readonly Regex Tag = new(
        "</?(?:math|mrow|mi|mo|svg|title|circle)[^>]*>", RegexOptions.NonBacktracking);
    private static readonly Regex Escape = new(
        """\\(?:x(?<x>[0-9a-fA-F]{2})|u(?<x>[0-9a-fA-F]{4})|U(?<x>[0-9a-fA-F]{8})|(?<c>.))""",
        RegexOptions.NonBacktracking);

    public static IEnumerable<FeedparserExpectation> In(string expression) =>
        Condition.Matches(expression).Select(m => new FeedparserExpectation(
            m.Groups["what"].Value.Replace("u'", "'", StringComparison.Ordinal), Value(m.Groups["value"].Value)));

    /// <summary>Whether the reader met it; null where our model has no such thing.</summary>
    public bool? IsMetBy(FeedDocument feed)
    {
        string field = Subject.Replace("'", "", StringComparison.Ordinal);
        if (field.StartsWith("feed", StringComparison.Ordinal))
            return FeedMeets(field[4..], feed);
        int index = int.Parse(field[8..field.IndexOf(']', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
        string rest = field[(field.IndexOf(']', StringComparison.Ordinal) + 1)..];
        var entry = feed.Entries.ElementAtOrDefault(index) ?? new Entry { Title = "(no such entry)" };
        return EntryMeets(rest, entry);
    }

    private bool? FeedMeets(string field, FeedDocument feed) => field switch
    {
        "[title]" or "[title_detail][value]" => feed.Title == PlainText.FromHtml(Literal) || feed.Title == Literal,
        "[language]" => feed.Language == LanguageTag.ToIso(Literal),
        _ => null,
    };

    private bool? EntryMeets(string field, Entry entry) => field switch
    {
        "[title]" or "[title_detail][value]" => entry.Title == PlainText.FromHtml(Literal) || entry.Title == Literal,
        "[link]" => entry.Link?.AbsoluteUri == new Uri(Literal, UriKind.RelativeOrAbsolute).ToString()
            || entry.Link?.OriginalString == Literal,
        "[id]" or "[guid]" => entry.Guid == Literal,
        "[author]" or "[author_detail][name]" => entry.Author == Literal || entry.Author == FeedAuthorOf(Literal),
        "[published_parsed]" or "[updated_parsed]" or "[date_parsed]" or "[created_parsed]" or "[modified_parsed]" =>
            entry.Published is { } date && DateEquals(date),
        "[content][0][value]" or "[summary]" or "[description]" or "[summary_detail][value]" =>
            Text(entry.Html) == Text(Literal) || entry.Html == Literal,
        "[content][0][language]" or "[title_detail][language]" or "[summary_detail][language]" or "[language]" =>
            entry.Language == LanguageTag.ToIso(Literal),
        ['[', 't', 'a', 'g', 's', ']', .., '[', 't', 'e', 'r', 'm', ']'] =>
            entry.Categories.Contains(PlainText.FromHtml(Literal)),
        _ => null,
    };

    private static string FeedAuthorOf(string literal) => literal.Split(" (")[0];

    private bool DateEquals(DateTimeOffset date)
    {
        int[] parts = [.. Literal.Split(',').Select(p => int.Parse(p, CultureInfo.InvariantCulture))];
        var utc = date.UtcDateTime;
        return parts.AsSpan(0, 6).SequenceEqual([utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second]);
    }

    private static string Text(string html) =>
        PlainText.FromHtml(Tag.Replace(html, " ")).Replace(" ", "", StringComparison.Ordinal);

    private static string Value(string literal)
    {
        var value = new StringBuilder();
        foreach (Match piece in Piece.Matches(literal))
        {
            string raw = piece.Groups.Values.Skip(1).First(g => g.Success).Value;
            value.Append(Escape.Replace(raw, Unescape));
        }

        return value.Length == 0 ? literal : value.ToString();
    }

    private static string Unescape(Match escape) => escape.Groups["x"] is { Success: true, Value: var hex }
        ? char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        : escape.Groups["c"].Value switch { "n" => "\n", "t" => "\t", "r" => "\r", var c => c };
}
