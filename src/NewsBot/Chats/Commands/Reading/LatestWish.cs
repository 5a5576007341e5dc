using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Chats.Commands.Reading;

/// <summary>What <c>/latest</c> was asked for.</summary>
/// <param name="Most">How many stories; null for as many as a digest holds.</param>
/// <param name="Languages">In which languages; empty for the chat's own.</param>
/// <param name="Back">How far back; null for as far as a digest looks.</param>
/// <param name="Unknown">The first word that was not understood; null where all were.</param>
public sealed record LatestWish(int? Most, IReadOnlyList<string> Languages, TimeSpan? Back, string? Unknown)
{
    /// <summary>The most stories that are asked for at once.</summary>
    public const int Limit = 20;

    private static readonly TimeSpan Furthest = TimeSpan.FromDays(30);

    private static readonly Regex Span = new(
        @"^(?<count>[0-9]{1,3})?(?<unit>\p{L}+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>"5", "en", "24h", "3 jam", "2 days", "сьогодні", in any order.</summary>
    public static LatestWish Read(IReadOnlyList<string> words)
    {
        (IReadOnlyList<string> languages, IReadOnlyList<string> rest) = LanguageWords.Take(words);
        int? most = null;
        TimeSpan? back = null;
        for (int i = 0; i < rest.Count; i++)
        {
            string word = rest[i];
            bool isNumber = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
            if (isNumber && i + 1 < rest.Count && Unit(rest[i + 1]) is { } unit)
            {
                back = unit * Math.Min(number, 999);
                i++;
            }
            else if (isNumber)
                most = Math.Clamp(number, 1, Limit);
            else if (Since(word) is { } span)
                back = span;
            else
                return new LatestWish(most, languages, back, word);
        }

        return new LatestWish(most, languages, back > Furthest ? Furthest : back, null);
    }

    private static TimeSpan? Since(string word) => Span.Match(word) is { Success: true } match
        && Unit(match.Groups["unit"].Value) is { } unit
            ? unit * (match.Groups["count"] is { Success: true } count
                ? int.Parse(count.ValueSpan, CultureInfo.InvariantCulture)
                : 1)
            : null;

    private static TimeSpan? Unit(string word) => word.ToLowerInvariant() switch
    {
        "h" or "hour" or "hours" or "jam" or "г" or "год" or "година" or "години" or "годин" => TimeSpan.FromHours(1),
        "d" or "day" or "days" or "hari" or "д" or "день" or "дні" or "днів" => TimeSpan.FromDays(1),
        "today" or "hari-ini" or "сьогодні" => TimeSpan.FromDays(1),
        "yesterday" or "kemarin" or "вчора" or "учора" => TimeSpan.FromDays(2),
        "w" or "week" or "weeks" or "minggu" or "pekan" or "т" or "тиждень" or "тижні" => TimeSpan.FromDays(7),
        _ => null,
    };
}
