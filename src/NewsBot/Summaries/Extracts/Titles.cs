using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Summaries.Extracts;

/// <summary>Cleans titles, and tells those that make a headline from those that ask or promise.</summary>
public static class Titles
{
    private const int Shortest = 25;

    // "…, Ini Syarat Moskwa", "…: про що домовилися": a promise behind the news.
    private static readonly Regex Tail = new(
        @"(?:, (?:Ini|Begini|Berikut) [^,.]{3,60}"
        + @"|, [^,.]{3,40} (?:Ungkap|Beberkan|Bongkar) (?:Alasan|Isi|Fakta|Penyebab)\p{L}*"
        + @"|(?::|,| [-–—]|\.) (?:що відомо|що сказав|що сказала|що обговорили|що обговорювали"
        + @"|про що домовилися|про що говорили|головне"
        + @"|деталі|подробиці|что известно|что обсудили|о чем договорились|о чем говорили|главное|подробности"
        + @"|here['’]s what|here is what|what we know|what to know)\b[^.]{0,40})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time);

    private static readonly Regex Site = new(
        @"\s+(?:[-–—|•·])\s+(?<site>[^-–—|•·]{2,40})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, BoundedMatch.Time);

    private static readonly Regex Domain = new(
        @"^[\p{L}\d.-]+\.(?:com|net|org|id|co\.id|ua|ru|info|news)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time);

    /// <summary>The title without the site's name, what it only promises at its end, and double spaces.</summary>
    public static string Clean(string title, string outlet)
    {
        string clean = string.Join(
            ' ', BoundedMatch.Bound(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Match match = Site.Match(clean);
        if (match.Success && IsSite(match.Groups["site"].Value, outlet))
            clean = clean[..match.Index];
        foreach (string tail in new[] { " Simak!", " Simak", ", Simak!" })
        {
            if (clean.EndsWith(tail, StringComparison.OrdinalIgnoreCase))
                clean = clean[..^tail.Length].TrimEnd(',', ' ');
        }

        Match bait = Tail.Match(clean);
        if (bait is { Success: true, Index: >= Shortest })
            clean = clean[..bait.Index];
        return clean.TrimEnd('.', '!') is { Length: > 0 } kept ? kept : clean;
    }

    /// <summary>Why a clean title is no headline; null where it is one.</summary>
    public static string? Refusal(string title, string language)
    {
        if (title.EndsWith('?') || title.Contains("? ", StringComparison.Ordinal))
            return "question";
        if (title.Length is < Shortest or > 160)
            return "length";
        if (title.EndsWith("...", StringComparison.Ordinal) || title.EndsWith('…'))
            return "cut off";
        return ReaderWords.Opens(title, ReaderWords.Bait, language) ? "promises instead of telling" : null;
    }

    private static bool IsSite(string tail, string outlet) =>
        string.Equals(tail, outlet, StringComparison.OrdinalIgnoreCase)
        || outlet.Contains(tail, StringComparison.OrdinalIgnoreCase)
        || tail.Contains(outlet, StringComparison.OrdinalIgnoreCase)
        || Domain.IsMatch(tail);
}
