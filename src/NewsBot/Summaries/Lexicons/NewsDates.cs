using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Summaries.Lexicons;

/// <summary>A day named in a text.</summary>
/// <param name="Start">Index of the first character, its preposition included.</param>
/// <param name="Length">Length of the span.</param>
/// <param name="Day">The day, on the calendar.</param>
/// <param name="IsRelative">True where the text gives only a weekday, which its date of publication resolves.</param>
public readonly record struct DayMention(int Start, int Length, DateOnly Day, bool IsRelative)
{
    /// <summary>
    /// The day where the text speaks of what is to come: the next such weekday, publication's own included.
    /// </summary>
    public DateOnly Coming { get; init; } = Day;

    /// <summary>
    /// The day where the text speaks of what happened. Null for the weekday six days back: it may as well be
    /// tomorrow's, where the outlet's clock is ahead of ours.
    /// </summary>
    public DateOnly? Past { get; init; } = Day;
}

/// <summary>
/// Finds days in news text of the four languages: "on Friday (May 16)", "Rabu (12/2/2025)", "22 листопада",
/// "on Sunday 28 December 2025", "в пятницу". A day without a year is the one nearest to publication; a bare weekday is
/// the latest one up to publication.
/// </summary>
public static class NewsDates
{
    private const int MostBefore = 40;

    private const string Lead =
        @"(?<lead>\b(?:on|pada|last|this|coming|next|past|hari|в|у|во|минулої|минулого|прошлый|прошлую|наступної) )*";

    private static readonly Regex Expression = new(
        Lead
        + @"(?:(?:\b(?<day>" + Calendar.Days + @")\b\.?"
        + @"(?: (?:lalu|mendatang|depan|ini|next|last|pagi|malam|siang|sore))?(?:, | )?\(?)?"
        + @"(?:\b(?<d>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? (?<m>" + Calendar.Months + @")\b\.?(?:,? (?<y>20\d\d)\b)?"
        + @"|\b(?<m>" + Calendar.Months + @")\b\.? (?<d>[0-3]?\d)(?:st|nd|rd|th)?\b(?:,? (?<y>20\d\d)\b)?"
        + @"|(?<=\()(?<d>[0-3]?\d)[/.](?<n>[01]?\d)(?:[/.](?<y>(?:20)?\d\d))?(?=\)))\)?"
        + @"|\b(?<day>" + Calendar.Days + @")\b(?: (?<shift>lalu|mendatang|depan|next))?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled,
        BoundedMatch.Time);

    /// <summary>All days of <paramref name="text"/>, in order.</summary>
    /// <param name="text">One title or sentence.</param>
    /// <param name="published">The day its article was published, where the reader of that outlet lives.</param>
    public static IReadOnlyList<DayMention> Find(string text, DateOnly published)
    {
        string plain = BoundedMatch.Bound(text).Replace('’', '\'').Replace('ʼ', '\'');
        int first = FirstHint(plain);
        if (first < 0)
            return [];
        var found = new List<DayMention>();
        for (Match match = Expression.Match(plain, Before(plain, first)); match.Success; match = match.NextMatch())
        {
            if (Resolve(match, published) is { } day)
                found.Add(Mention(match, day, published));
        }

        return found;
    }

    /// <summary>
    /// Where the first word is the name of a month or weekday, or a figure stands behind a bracket; -1 where neither
    /// does, and the expression, which is slow, would find nothing.
    /// </summary>
    private static int FirstHint(ReadOnlySpan<char> text)
    {
        int bracket = FirstBracket(text);
        for (int at = 0; text[at..].IndexOfAny(Calendar.Names) is var next and >= 0; at += next + 1)
        {
            if (IsName(text, at + next))
                return bracket < 0 ? at + next : Math.Min(bracket, at + next);
        }

        return bracket;
    }

    /// <summary>Whether the name of a month or weekday is the whole word there: "mar" is, "market" is not.</summary>
    private static bool IsName(ReadOnlySpan<char> text, int start)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            return false;
        int end = start + 1;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '\''))
            end++;
        ReadOnlySpan<char> word = text[start..end];
        int apostrophe = word.IndexOf('\'');
        return Calendar.IsName(word) || (apostrophe > 0 && Calendar.IsName(word[..apostrophe]));
    }

    /// <summary>What may stand before it in the span: a day, and a preposition or two.</summary>
    private static int Before(string text, int hint)
    {
        int at = Math.Max(0, hint - MostBefore);
        while (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            at--;
        return at;
    }

    private static int FirstBracket(ReadOnlySpan<char> text)
    {
        int bracket = text.IndexOf('(');
        while (bracket >= 0 && bracket + 1 < text.Length && !char.IsDigit(text[bracket + 1]))
        {
            int next = text[(bracket + 1)..].IndexOf('(');
            bracket = next < 0 ? -1 : bracket + 1 + next;
        }

        return bracket;
    }

    private static DayMention Mention(Match match, DateOnly day, DateOnly published)
    {
        bool relative = !match.Groups["d"].Success;
        return new DayMention(match.Index, match.Length, day, relative)
        {
            Coming = relative && day < published ? day.AddDays(7) : day,
            Past = relative && day.AddDays(6) == published ? null : day,
        };
    }

    private static DateOnly? Resolve(Match match, DateOnly published)
    {
        if (!match.Groups["d"].Success)
            return Weekday(match, published);
        int day = Number(match.Groups["d"]);
        int month = match.Groups["m"].Success ? Calendar.Month(match.Groups["m"].Value) : Number(match.Groups["n"]);
        if (match.Groups["y"].Success)
            return Day(Number(match.Groups["y"]) % 100 + 2000, month, day);
        return new[] { published.Year - 1, published.Year, published.Year + 1 }
            .Where(year => year is > 0 and < 10_000)
            .Select(year => Day(year, month, day))
            .OfType<DateOnly>()
            .OrderBy(date => Math.Abs(date.DayNumber - published.DayNumber))
            .Cast<DateOnly?>()
            .FirstOrDefault();
    }

    /// <summary>
    /// A "next" weekday is not resolved: it means two days to two readers.
    /// </summary>
    private static DateOnly? Weekday(Match match, DateOnly published)
    {
        string name = match.Groups["day"].Value;
        if (!char.IsUpper(name[0]) && name[0] < 'а')
            return null;
        bool bare = match.Groups["lead"].Captures.Count == 0;
        bool isShort = name.Length <= 3;
        bool coming = Coming.Any(word => match.Value.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (coming || isShort || (bare && name[0] >= 'а'))
            return null;
        int back = ((int)published.DayOfWeek - (int)Calendar.Day(name) + 7) % 7;
        return published.AddDays(-back);
    }

    private static readonly string[] Coming = ["next", "coming", "mendatang", "depan", "наступної"];

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Number(Group group) =>
        int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
