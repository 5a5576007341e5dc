using System.Globalization;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>
/// Finds numbers, in figures and in words, with their scale and unit: "1,5 juta", "twenty-eight points", "150 осіб".
/// Those that are parts of a day are left to the days, but for the year.
/// </summary>
internal sealed class NumberReader
{
    /// <summary>What is divided by it loses the noughts behind its point: 1200000.0 is written as 1200000.</summary>
    private const decimal Plain = 1.0000000000000000000000000000m;

    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly string _language;
    private readonly GateLexicon _lexicon;
    private readonly NumberUnits _units;
    private readonly SpelledNumbers _spelled;
    private readonly VagueCounts _vague;
    private readonly List<GateNumber> _found = [];
    private readonly List<VagueCount> _counts = [];

    public NumberReader(string text, IReadOnlyList<Token> tokens, GateLexicon lexicon)
    {
        (_text, _tokens, _lexicon, _language) = (text, tokens, lexicon, lexicon.Language);
        _units = new NumberUnits(text, tokens, lexicon);
        _spelled = new SpelledNumbers(text, tokens, lexicon, figures => Value(figures, lexicon.Language));
        _vague = new VagueCounts(tokens, lexicon, _spelled);
    }

    /// <summary>Counts without a figure, in order; there once the numbers are read.</summary>
    public IReadOnlyList<VagueCount> Counts => _counts;

    /// <summary>What numbers and counts are in every language, and where they stand.</summary>
    public IEnumerable<(string Key, int First, int Words)> Keys =>
    [
        .. _found.Select(number => (FormattableString.Invariant($"#{number.Value}"), number.Token, number.Words)),
        .. _counts.Select(count => (FormattableString.Invariant($"#{count.Least}+"), count.Token, count.Words)),
    ];

    /// <summary>The numbers, in order.</summary>
    /// <param name="days">The days of the same text.</param>
    public IReadOnlyList<GateNumber> Read(IReadOnlyList<DayMention> days)
    {
        for (int at = 0; at < _tokens.Count;)
            at += Math.Max(1, Words.IsNumber(_tokens[at].Text) ? Figures(at, days) : Spelled(at));
        return _found;
    }

    /// <summary>
    /// The value of a number in figures as this language writes it; null for a time or what is no number.
    /// </summary>
    public static decimal? Value(string word, string language)
    {
        string digits = word.TrimEnd('.', ',');
        int end = digits.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',' or ':').Count();
        if (end < digits.Length || digits.Contains(':', StringComparison.Ordinal))
            return null;
        char thousands = language is "en" ? ',' : '.';
        string plain = Grouped(digits, thousands)
            ? digits.Replace(thousands.ToString(), "", StringComparison.Ordinal)
            : digits;
        return decimal.TryParse(
            plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : null;
    }

    /// <summary>A time of day as hours and hundredths of minutes, as Indonesian writes it: 06:30 is 6.30.</summary>
    private static decimal? Clock(string word) =>
        word.TrimEnd('.', ',').Split(':') is [{ Length: 1 or 2 } hours, { Length: 2 } minutes]
        && int.TryParse(hours, CultureInfo.InvariantCulture, out int hour)
        && int.TryParse(minutes, CultureInfo.InvariantCulture, out int minute) && hour < 25 && minute < 60
            ? hour + (minute / 100m)
            : null;

    private static bool Grouped(string digits, char mark)
    {
        string[] groups = digits.Split(mark);
        return groups.Length > 1 && groups[0].Length is > 0 and <= 3
            && groups.Skip(1).All(group => group.TakeWhile(char.IsAsciiDigit).Count() == 3);
    }

    private int Figures(int at, IReadOnlyList<DayMention> days)
    {
        Token token = _tokens[at];
        if (Clock(token.Text) is { } time)
            return Add(new GateNumber(time, "clock", at, 1));

        if (Value(token.Text, _language) is not { } value)
            return 1;
        bool inDay = days.Any(day => !day.IsRelative && token.Start >= day.Start
            && token.Start < day.Start + day.Length);
        if (inDay && value is < 1900 or > 2100)
            return 1;
        int words = 1;
        while (at + words < _tokens.Count && IsNextGroup(_tokens[at + words - 1], _tokens[at + words]))
            value = (value * 1000) + Value(_tokens[at + words++].Text, _language)!.Value;
        (decimal scaled, int all) = _spelled.Behind(at, words, value);
        return Add(new GateNumber(scaled, _units.Of(at, all), at, all, inDay));
    }

    /// <summary>"1 000": a group of three figures behind a blank.</summary>
    private bool IsNextGroup(Token before, Token next) =>
        next.Text.Length == 3 && next.Text.All(char.IsAsciiDigit)
        && before.Text.Length <= 3 && before.Text.All(char.IsAsciiDigit)
        && next.Start == before.Start + before.Length + 1 && char.IsWhiteSpace(_text[next.Start - 1]);

    /// <summary>What is only implied or counts off first; then numbers, and counts without any.</summary>
    private int Spelled(int at)
    {
        if (_lexicon.AnyNumber.At(_tokens, at) == 0)
            return 1;
        if (GateLexicon.Find(_lexicon.Soft, _tokens, at) is var (implied, long_))
            return Add(new GateNumber(implied, _units.Of(at, long_), at, long_, IsSoft: true));
        if (GateLexicon.Find(_lexicon.Ordinals, _tokens, at) is var (place, wide))
        {
            bool counts = at + wide < _tokens.Count && _lexicon["counted"].At(_tokens, at + wide) > 0;
            return Add(new GateNumber(place, _units.Of(at, wide), at, wide, IsSoft: true) { IsOrdinal = !counts });
        }

        if (_spelled.At(at) is var (value, words, soft))
            return Add(new GateNumber(value, _units.Of(at, words), at, words, soft));
        if (_vague.At(at) is not var (least, below, taken))
            return 1;
        _counts.Add(new VagueCount(least, below, _units.Of(at, taken), at, taken));
        return taken;
    }

    private int Add(GateNumber number)
    {
        _found.Add(number with { Value = number.Value / Plain });
        return number.Words;
    }
}
