using System.Buffers;
using System.Globalization;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>
/// Finds numbers, in figures and in words, with their scale and unit: "1,5 juta", "twenty-eight points", "150 осіб".
/// Those that are parts of a day are left to the days, but for the year.
/// </summary>
internal sealed class NumberReader(string text, IReadOnlyList<Token> tokens, string language, GateLexicon lexicon)
{
    private const int UnitReach = 3;
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:.()[]");
    private readonly List<GateNumber> _found = [];

    /// <summary>The numbers, in order.</summary>
    /// <param name="days">The days of the same text.</param>
    public IReadOnlyList<GateNumber> Read(IReadOnlyList<DayMention> days)
    {
        for (int at = 0; at < tokens.Count;)
            at += Math.Max(1, Words.IsNumber(tokens[at].Text) ? Figures(at, days) : Spelled(at));
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
        Token token = tokens[at];
        if (Clock(token.Text) is { } time)
        {
            _found.Add(new GateNumber(time, "clock", at, 1));
            return 1;
        }

        if (Value(token.Text, language) is not { } value)
            return 1;
        bool inDay = days.Any(day => !day.IsRelative && token.Start >= day.Start
            && token.Start < day.Start + day.Length);
        if (inDay && value is < 1900 or > 2100)
            return 1;
        int words = 1;
        while (at + words < tokens.Count && IsNextGroup(tokens[at + words - 1], tokens[at + words]))
            value = (value * 1000) + Value(tokens[at + words++].Text, language)!.Value;
        return Scaled(at, words, value, soft: inDay);
    }

    /// <summary>"1 000": a group of three figures behind a blank.</summary>
    private bool IsNextGroup(Token before, Token next) =>
        next.Text.Length == 3 && next.Text.All(char.IsAsciiDigit)
        && before.Text.Length <= 3 && before.Text.All(char.IsAsciiDigit)
        && next.Start == before.Start + before.Length + 1 && char.IsWhiteSpace(text[next.Start - 1]);

    private int Spelled(int at)
    {
        if (lexicon.AnyNumber.At(tokens, at) == 0)
            return 1;
        if (Find(lexicon.Soft, at) is var (implied, long_))
        {
            _found.Add(new GateNumber(implied, Unit(at, long_), at, long_, IsSoft: true));
            return long_;
        }

        decimal value = 0;
        int words = 0;
        while (at + words < tokens.Count && Part(at + words, ref value) is var taken and > 0)
            words += taken;
        return words == 0 ? 1 : Scaled(at, words, value, soft: false);
    }

    /// <summary>Adds one word to a spelled number ("dua" "puluh" "lima"); gives how many words it took.</summary>
    private int Part(int at, ref decimal value)
    {
        if (Find(lexicon.Numbers, at) is var (part, taken))
        {
            value += part;
            return taken;
        }

        if (value is 0)
            return 0;
        if (lexicon["teen"].At(tokens, at) > 0)
        {
            value += 10;
            return 1;
        }

        if (lexicon["ten"].At(tokens, at) == 0)
            return 0;
        decimal last = value % 10;
        value += last * 9;
        return 1;
    }

    private int Scaled(int at, int words, decimal value, bool soft)
    {
        while (at + words < tokens.Count && Find(lexicon.Scales, at + words) is var (scale, taken)
            && IsNear(tokens[at + words - 1], tokens[at + words]))
        {
            value *= scale;
            words += taken;
            decimal more = 0;
            int rest = 0;
            while (at + words + rest < tokens.Count && Part(at + words + rest, ref more) is var next and > 0)
                rest += next;
            value += more;
            words += rest;
        }

        _found.Add(new GateNumber(value, Unit(at, words), at, words, soft));
        return words;
    }

    private static bool IsNear(Token before, Token next) => next.Start - before.Start - before.Length <= 2;

    private (decimal Value, int Words)? Find(IReadOnlyList<(decimal Value, GateWords Words)> list, int at)
    {
        foreach ((decimal value, GateWords words) in list)
        {
            if (words.At(tokens, at) is var taken and > 0)
                return (value, taken);
        }

        return null;
    }

    private string? Unit(int at, int words)
    {
        Token first = tokens[at], last = tokens[at + words - 1];
        int end = last.Start + last.Length;
        string before = text[Math.Max(0, first.Start - 3)..first.Start];
        string behind = text[end..Math.Min(text.Length, end + 2)].TrimStart();
        foreach ((string unit, string sign) in new[] { ("percent", "%"), ("usd", "$"), ("eur", "€"), ("gbp", "£") })
        {
            if (before.TrimEnd().EndsWith(sign, StringComparison.Ordinal)
                || behind.StartsWith(sign, StringComparison.Ordinal))
                return unit;
        }

        string? unitBefore = at == 0 ? null : tokens[at - 1].Text switch
        {
            "rp" => "idr",
            "pukul" => "clock",
            "usd" => "usd",
            "eur" => "eur",
            "gbp" => "gbp",
            _ => null,
        };
        if (unitBefore is not null)
            return unitBefore;
        for (int next = at + words; next < Math.Min(tokens.Count, at + words + UnitReach); next++)
        {
            if (Words.IsNumber(tokens[next].Text) || !IsOneRun(last, tokens[next]))
                return null;
            if (lexicon.AnyUnit.At(tokens, next) == 0)
                continue;
            foreach ((string unit, GateWords named) in lexicon.Units)
            {
                if (named.At(tokens, next) > 0)
                    return unit;
            }
        }

        return null;
    }

    private bool IsOneRun(Token from, Token to) =>
        text.AsSpan(from.Start + from.Length, to.Start - from.Start - from.Length).IndexOfAny(Breaks) < 0;
}
