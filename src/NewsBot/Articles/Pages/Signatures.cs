using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Articles.Pages;

/// <summary>
/// Takes off what stands at the end of a paragraph and is not its text: a credit, the editors' initials.
/// </summary>
internal static class Signatures
{
    private static readonly Regex Initials = new(
        @"\s*[([]\s?\p{L}{2,4}(\s?[/|-]\s?\p{L}{2,4}){0,3}\s?[)\]]\s*$",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    private static readonly Regex Credit = new(
        @"\s*[([](foto|photo|photo by|sumber|source|фото|джерело|источник|gambar)\s?[:/][^()\[\]]{1,80}[)\]]\s*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedMatch.Time);

    /// <summary>The line without them.</summary>
    /// <param name="line">A paragraph.</param>
    /// <param name="last">Whether it is the last one, where editors sign.</param>
    public static string Without(string line, bool last)
    {
        string plain = line.AsSpan().IndexOfAny("([") < 0 ? line : Credit.Replace(line, " ").Trim();
        if (!last)
            return plain;
        Match match = Initials.Match(plain);
        return match.Success && match.Index > 0 && Sentences.Ends(plain.AsSpan(0, match.Index))
            ? plain[..match.Index]
            : plain;
    }
}
