using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Summaries.Lexicons;
using NewsBot.Topics;

namespace NewsBot.Measure.Integrity;

/// <summary>
/// Makes one thing in a faithful line false, in each way that it can; the same seed gives the same errors.
/// </summary>
internal sealed class ErrorSeeder(Gazetteer gazetteer, Random random)
{
    private static readonly TimeSpan MatchTime = TimeSpan.FromSeconds(1);
    private static readonly Regex Figures = new(@"(?<![\w.,])\d[\d.,]*\d|(?<![\w.,])\d", RegexOptions.None, MatchTime);

    /// <summary>Every error that can be seeded in the line.</summary>
    public IEnumerable<SeededError> Errors(FaithfulLine line)
    {
        string text = line.Line.Text;
        if (!ErrorWords.Weekdays.ContainsKey(line.Line.Language))
            return [];
        IEnumerable<(string Kind, string Text)> made = Numbers(text, line)
            .Concat(Words("number", ErrorWords.NumberWords, line))
            .Concat(Words("unit", ErrorWords.Units, line).Where(_ => text.Any(char.IsAsciiDigit)))
            .Concat(Dates(line))
            .Concat(Names(line))
            .Concat(QuoteErrors.Of(line, random))
            .Concat(Negations.Of(text, line.Line.Language).Select(flipped => ("negation", flipped)));
        return made.Where(error => error.Text != text).Select(error => new SeededError(error.Kind, line, error.Text));
    }

    private IEnumerable<(string, string)> Numbers(string text, FaithfulLine line)
    {
        foreach (Match match in Figures.Matches(text))
        {
            bool inDay = NewsDates.Find(text, line.Line.Sources[0].Day)
                .Any(day => match.Index >= day.Start && match.Index < day.Start + day.Length);
            if (inDay || !long.TryParse(match.Value, CultureInfo.InvariantCulture, out long value))
                continue;
            foreach (long other in new[] { value + 1, value - 1, value * 10, value + random.Next(2, 9) })
                yield return ("number", Replaced(text, match.Index, match.Length, $"{other}"));
            foreach (string count in CountErrors.Of(value, line.Line.Language).Where(_ => IsFree(text, match)))
                yield return ("vague count", Replaced(text, match.Index, match.Length, count));
            foreach (string words in CountErrors.Spelled(value, line.Line.Language))
                yield return ("number word", Replaced(text, match.Index, match.Length, words));
        }
    }

    /// <summary>"30-day", "50 %" and "175 for 175" cannot be told as "dozens of".</summary>
    private static bool IsFree(string text, Match number) =>
        text[(number.Index + number.Length)..].Split(' ') is ["", { Length: > 3 } next, ..] && char.IsLetter(next[0]);

    /// <summary>One word of a list becomes another of the same list.</summary>
    private IEnumerable<(string, string)> Words(
        string kind, Dictionary<string, string[]> lists, FaithfulLine line)
    {
        if (!lists.TryGetValue(line.Line.Language, out string[]? list))
            yield break;
        string text = line.Line.Text;
        foreach (string word in list)
        {
            var found = new Regex($@"(?<!\w){Regex.Escape(word)}(?![\w'])", RegexOptions.None, MatchTime);
            Match match = found.Match(text);
            bool counts = kind != "unit" || (match.Success && CountsBefore(text, match.Index));
            if (match.Success && counts)
            {
                string[] others = [.. list.Where(other => other != word && other[0] == '-' == (word[0] == '-'))];
                yield return (kind, Replaced(text, match.Index, match.Length, others[random.Next(others.Length)]));
            }
        }
    }

    private static bool CountsBefore(string text, int at) =>
        text[..at].TrimEnd() is { Length: > 0 } before && char.IsAsciiDigit(before[^1]);

    private IEnumerable<(string, string)> Dates(FaithfulLine line)
    {
        string text = line.Line.Text;
        foreach (DayMention day in NewsDates.Find(text, line.Line.Sources[0].Day))
        {
            string written = text.Substring(day.Start, day.Length);
            Match figure = Figures.Match(written);
            if (figure.Success)
            {
                int value = int.Parse(figure.Value.Split('/')[0], CultureInfo.InvariantCulture);
                foreach (int shift in new[] { 1, -1, random.Next(2, 5) })
                {
                    if (value + shift is > 0 and < 29)
                    {
                        yield return (
                            "date", Replaced(text, day.Start + figure.Index, figure.Length, $"{value + shift}"));
                    }
                }
            }
        }

        string language = line.Line.Language;
        foreach (string[] names in new[] { ErrorWords.Weekdays[language], ErrorWords.Months[language] })
        {
            foreach (string name in names.Where(name => Holds(text, name)))
            {
                foreach (string other in names.Where(other => other != name).OrderBy(_ => random.Next()).Take(3))
                    yield return ("date", text.Replace(name, other, StringComparison.Ordinal));
            }
        }
    }

    private static bool Holds(string text, string name) =>
        new Regex($@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.None, MatchTime).IsMatch(text);

    private IEnumerable<(string, string)> Names(FaithfulLine line)
    {
        string text = line.Line.Text, language = line.Line.Language;
        Mention[] people =
        [
            .. gazetteer.Find(text, language)
                .Where(mention => mention is { IsAdjective: false, Name.Kind: NameKind.Person }),
        ];
        HashSet<string> cited =
        [
            .. line.Line.Sources.SelectMany(source => gazetteer.Find(source.Text, source.Language))
                .Select(mention => mention.Name.Id),
        ];
        CanonicalName[] others =
        [
            .. gazetteer.Names.Where(name => name.Kind == NameKind.Person && !cited.Contains(name.Id))
                .OrderBy(name => name.Id, StringComparer.Ordinal),
        ];
        foreach (Mention mention in people)
        {
            string other = others[random.Next(others.Length)].In(language);
            yield return ("name", Replaced(text, mention.Start, mention.Length, other));
        }

        Mention[] named = [.. gazetteer.Find(text, language).Where(mention => !mention.IsAdjective)];
        if (line.MaySwap && named is [var first, var second, ..] && IsShown(text, first, language)
            && IsShown(text, second, language))
            yield return ("swap", Swapped(text, first, second));

        foreach ((string, string) error in Speakers(line, people))
            yield return error;
    }

    /// <summary>
    /// In Ukrainian only a subject can stand where a subject stood: two cases swapped say the same again.
    /// </summary>
    private static bool IsShown(string text, Mention mention, string language) =>
        language != "uk" || mention.Length > 3 && mention.Name.In("uk")[^1] == text[mention.Start + mention.Length - 1];

    private static string Swapped(string text, Mention first, Mention second)
    {
        int end = first.Start + first.Length;
        return text[..first.Start] + text.Substring(second.Start, second.Length) + text[end..second.Start]
            + text.Substring(first.Start, first.Length) + text[(second.Start + second.Length)..];
    }

    /// <summary>The speaker becomes another person of the same article.</summary>
    private IEnumerable<(string, string)> Speakers(FaithfulLine line, Mention[] people)
    {
        string text = line.Line.Text, language = line.Line.Language;
        string[] others =
        [
            .. gazetteer.Find($"{line.Article.Title}\n{line.Article.Text}", line.Article.Language)
                .Where(mention => mention is { IsAdjective: false, Name.Kind: NameKind.Person })
                .Select(mention => mention.Name).DistinctBy(name => name.Id)
                .Where(name => people.All(person => person.Name.Id != name.Id))
                .Select(name => name.In(language)),
        ];
        foreach (Mention speaker in people.Where(person => Negations.Says(text, person, language)))
        {
            foreach (string other in others.OrderBy(_ => random.Next()).Take(3))
                yield return ("speaker", Replaced(text, speaker.Start, speaker.Length, other));
        }
    }

    internal static string Replaced(string text, int start, int length, string with) =>
        string.Concat(text.AsSpan(0, start), with, text.AsSpan(start + length));
}
