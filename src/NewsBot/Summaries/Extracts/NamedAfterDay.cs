using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;

namespace NewsBot.Summaries.Extracts;

/// <summary>
/// A weekday by which something is called ("Friday's meeting", "pertemuan Jumat"). The verb of its sentence does not
/// tell which week is meant ("spoke ahead of Friday's meeting"); the word before the thing may.
/// </summary>
internal static class NamedAfterDay
{
    /// <summary>English puts the day before the thing, Indonesian behind it.</summary>
    private static readonly FrozenSet<string> English = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["meeting", "meetings", "talks", "summit", "call", "round", "session", "deadline", "negotiations", "visit"]);

    private static readonly FrozenSet<string> Indonesian = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "pertemuan", "perundingan", "ktt", "pembicaraan", "percakapan", "sidang", "negosiasi", "konferensi",
            "kunjungan", "dialog", "rapat",
        ]);

    private static readonly Regex Ahead = new(
        @"\b(?:ahead of|before|until|prior to|menjelang|jelang|sebelum|hingga)(?: \p{L}+){0,3} ?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time);

    private static readonly Regex Behind = new(
        @"\b(?:after|following|since|usai|setelah|sesudah|sejak)(?: \p{L}+){0,3} ?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time);

    /// <summary>Whether something is called by the day.</summary>
    public static bool Is(string sentence, DayMention day)
    {
        string before = sentence[..day.Start], behind = sentence[(day.Start + day.Length)..];
        // A preposition is part of the span: "talks on Friday" are held, and not called so.
        return IsPossessive(behind)
            || (char.IsUpper(sentence[day.Start])
                && (Indonesian.Contains(Words(before).LastOrDefault() ?? "")
                    || English.Contains(Words(behind).FirstOrDefault() ?? "")));
    }

    /// <summary>The day, where it is certain.</summary>
    public static DateOnly? DateOf(string sentence, DayMention day)
    {
        if (day.Past == day.Coming)
            return day.Past;
        string before = sentence[..day.Start];
        if (Ahead.IsMatch(before))
            return day.Coming;
        return Behind.IsMatch(before) ? day.Past : null;
    }

    /// <summary>Where the date is put in: behind "Friday's".</summary>
    public static int End(string sentence, DayMention day) =>
        day.Start + day.Length + (IsPossessive(sentence[(day.Start + day.Length)..]) ? 2 : 0);

    private static bool IsPossessive(string behind) => behind is ['\'' or '’', 's', ..];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
