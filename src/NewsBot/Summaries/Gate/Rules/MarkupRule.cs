using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Summaries.Gate.Rules;

/// <summary>
/// No link, mention, handle, address or telephone number, whoever tells it. Hashtags, names of sites and markup may
/// stand in a quoted sentence that has them, where renderers make them harmless; a machine has no use for them.
/// </summary>
internal sealed class MarkupRule : IGateRule
{
    private const int FewestDigits = 7;

    /// <summary>For what is hostile; news takes microseconds.</summary>
    private static readonly TimeSpan MatchTime = TimeSpan.FromSeconds(1);

    private static readonly string[] Figures = [.. "0123456789".Select(figure => figure.ToString())];
    private static readonly string[] DotsBeforeFigures = [.. Figures.Select(figure => "." + figure)];
    private static readonly string[] TopDomains = [.. "acdeilnortumxs".Select(first => "." + first)];

    /// <summary>What each is called, the pieces without one of which none can be, and how it is found.</summary>
    private static readonly (string What, SearchValues<string> Needs, Regex Found)[] Kinds =
    [
        ("a link", Any(":/", "www."), Of(@"[a-z][a-z0-9+.-]{1,15}:/{1,2}\S+|www\.\S+")),
        ("an address", Any("@"), Of(@"[\w.+-]+@[\w-]+\.\w+")),
        ("a mention", Any("@", "<"), Of(@"(?<!\w)@\w{2,}|<[@#][!&]?\d+>|</?\w+:\d+>")),
        ("a hashtag", Any("#"), Of(@"(?<!\w)#\w{2,}")),
        ("a command", Any("/"), Of(@"(?<![\w/])/[a-z_]{2,}(?![\w/])")),
        ("a site", Any(TopDomains), Of(
            @"\b[\w-]{2,}\.(?:com|net|org|info|io|ru|ua|id|co|me|top|xyz|site|link|app|tv|cc|example|test|invalid)\b")),
        ("a site", Any("[", "(", "dot"), Of(
            @"\b\w{2,}\s?(?:\[\.\]|\(\.\)|\[dot\]|\(dot\)|\bdot\b)\s?"
            + @"(?:com|net|org|info|shop|ru|ua|id|news|me)\b")),
        ("an address", Any(DotsBeforeFigures), Of(@"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)")),
        ("a wallet", Any(Figures), Of(@"\b(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{20,}\b")),
        ("markup", Any("||", "~~", "*"), Of(@"\|\||~~|(?<![\w*])\*\w[^*]{0,80}\w?\*(?![\w*])")),
        ("markup", Any("<", "](", "**", "__", "`", "&", "#"), Of(
            @"</?[a-z][^>]{0,80}>|!?\[[^\]]{0,200}\]\([^)]{0,400}\)|\*\*|__|`|&(?:[a-z]{2,8}|#x?[0-9a-f]{1,6});"
            + @"|^\s*#{1,6}\s")),
    ];

    /// <summary>Letters around a dot with no blank: a site, unless a source writes a name so.</summary>
    private static readonly Regex Dotted = Of(@"\b[\w-]*\p{L}[\w-]*[.。．]\p{L}{2,}\b");

    private static readonly Regex Telephone = Of(@"\+?\d[\d\s().-]{6,20}\d");

    /// <inheritdoc/>
    public string Name => "markup";

    /// <inheritdoc/>
    public string? Refusal(GateCase held)
    {
        foreach ((string what, SearchValues<string> needs, Regex found) in Kinds)
        {
            if (held.Line.Text.AsSpan().IndexOfAny(needs) < 0)
                continue;
            if (found.Matches(held.Line.Text).FirstOrDefault(match => !IsSourced(held, match.Value, what)) is { } match)
                return $"it has {what}: {match.Value}";
        }

        if (held.Line.IsWorded && Site(held) is { } site)
            return $"it has a site: {site}";
        Match? number = Telephone.Matches(held.Line.Text).FirstOrDefault(match => IsTelephone(match.Value));
        if (number is not null)
            return $"it has a telephone number: {number.Value}";
        return held.Line.Text.Any(IsHidden) && !IsSourced(held, held.Line.Text) ? "it has hidden characters" : null;
    }

    private static SearchValues<string> Any(params ReadOnlySpan<string> pieces) =>
        SearchValues.Create(pieces, StringComparison.OrdinalIgnoreCase);

    private static bool IsSourced(GateCase held, string value, string what = "") =>
        !held.Line.IsWorded && what is not ("a link" or "an address" or "a mention")
        && held.Line.Sources.Any(source => source.Text.Contains(value, StringComparison.OrdinalIgnoreCase));

    private static string? Site(GateCase held) =>
        Dotted.Matches(held.Line.Text).Select(match => match.Value).FirstOrDefault(
            written => written.IndexOfAny(['.', '。', '．']) > 1
                && !held.Line.Sources.Any(source => source.Text.Contains(written, StringComparison.OrdinalIgnoreCase)));

    private static bool IsTelephone(string text)
    {
        int digits = text.Count(char.IsAsciiDigit);
        bool grouped = text.Contains('-', StringComparison.Ordinal) || text[0] == '+'
            || text.Contains('(', StringComparison.Ordinal);
        return digits >= FewestDigits && (grouped || digits >= 10);
    }

    private static bool IsHidden(char letter) =>
        char.IsControl(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format
            or UnicodeCategory.PrivateUse;

    private static Regex Of(string pattern) => new(
        pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTime);
}
