using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Summaries.Extracts;

/// <summary>
/// Who said it, where that stands before a sentence ("Menurut Ushakov, kedua pihak …") or in the one behind it ("Об
/// этом сообщил …"), as agencies of the war's two sides like to put it.
/// </summary>
public static class Attributions
{
    private static readonly Regex Before = new(
        "^(?:According to|In (?:a|the|his|her|their)(?: joint)? statement"
        + "|Menurut|Dalam (?:pernyataan|pernyataan bersama|pernyataannya)"
        + "|За (?:словами|даними|інформацією)|Як (?:заявив|заявила|сказав|зазначив|повідомив|повідомляє|пише)"
        + "|У (?:спільній )?заяві"
        + "|По (?:словам|данным|информации)|Как (?:заявил|заявила|сказал|отметил|сообщил|сообщает|пишет)"
        + "|В (?:совместном )?заявлении)"
        + @"[^,.""«“]{0,60}, (?=\p{L})",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    private static readonly Regex Behind = new(
        @"^(?:Про це|Об этом)(?: \S+){0,3} (?:заяви|повідом|сообщ|розпов|рассказ|сказа|написа|оголоси|объяви|йдеться"
        + "|говорится|пише|пишет)",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    /// <summary>The sentence without who said it, where that stands before it.</summary>
    public static string Said(string sentence) =>
        Before.Match(sentence) is { Success: true } match ? sentence[match.Length..] : sentence;

    /// <summary>Whether a sentence does nothing but say whose word the one before it is.</summary>
    public static bool SaysWhoseWord(string sentence) =>
        sentence.Length <= BoundedMatch.Longest && Behind.IsMatch(sentence);
}
