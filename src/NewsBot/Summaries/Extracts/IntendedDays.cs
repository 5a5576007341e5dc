using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Summaries.Extracts;

/// <summary>
/// Weekdays on which something was to begin, to end or to be done: "declared a truce until Sunday", "agreed to meet on
/// Friday", "spoke ahead of talks on Friday". The verb in the past beside them tells of another day.
/// </summary>
internal static class IntendedDays
{
    private const int Near = 160;

    private static readonly FrozenDictionary<string, Regex> Signs = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["en"] = @"\b(?:until|till|ahead of|before|prior to)(?: [^\s,]+){0,5} ?$"
            + @"|\b(?:from|through|starting|beginning|for|by)"
            + @"(?: (?:[0-9][0-9.:]*|[ap]\.?m\.?|on|the|noon|midnight|early|late))* ?$"
            + @"|\b(?:agree|decid|plan|hop|want|vow|pledg|promis|offer|propos|ask|urg|order|prepar|intend|ready|willing"
            + @"|invit)[a-z]*(?: [^\s,]+){0,4} to (?!a |an |the |his |her |their |its )[a-z]+(?: [^\s,]+){0,8} ?$"
            + @"|\binvit[a-z]*(?: [^\s,]+){1,6} ?$",
        ["id"] = @"\b(?:hingga|sampai|jelang|menjelang|sebelum)(?: [^\s,]+){0,5} ?$"
            + @"|\b(?:mulai|untuk)(?: (?:[0-9][0-9.:]*|pukul|jam|pagi|siang|malam|hari))* ?$"
            + @"|\b(?:sepakat|setuju|ingin|mau|berharap|berjanji|memutuskan)(?: untuk)? (?:me|be|di)\p{L}{3,}"
            + @"(?: [^\s,]+){0,8} ?$"
            + @"|\b(?:mengundang|diundang|undang)(?: [^\s,]+){1,6} ?$",
        ["uk"] = @"\b(?:напередодні|перед)(?: [^\s,]+){0,5} ?$"
            + @"|\b(?:домов|погод|виріш|пропон|запропон|план|пообіц|наказ|закли|попрос|готов)\p{L}*(?: [^\s,]+){0,4}"
            + @" \p{L}{2,}(?:ти|тися|тись)(?: [^\s,]+){0,8} ?$"
            + @"|\bзапро(?:с|ш)\p{L}*(?: [^\s,]+){1,6} ?$",
        ["ru"] = @"\b(?:накануне|перед)(?: [^\s,]+){0,5} ?$"
            + @"|\b(?:договор|соглас|реши|предл|план|пообещ|приказ|призв|попрос|готов)\p{L}*(?: [^\s,]+){0,4}"
            + @" \p{L}{2,}(?:ть|ться|ти|тись)(?: [^\s,]+){0,8} ?$"
            + @"|\bпригла(?:с|ш)\p{L}*(?: [^\s,]+){1,6} ?$",
    }.ToFrozenDictionary(
        row => row.Key,
        row => new Regex(row.Value, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time),
        StringComparer.Ordinal);

    /// <summary>Whether the weekday may be one of these.</summary>
    /// <param name="before">The clause up to the weekday.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public static bool May(string before, string language) =>
        Signs.TryGetValue(language is "ms" ? "id" : language, out Regex? signs)
        && signs.IsMatch(before.Length <= Near ? before : before[^Near..]);
}
