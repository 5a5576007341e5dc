using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsBot.Text;

namespace NewsBot.Articles.Pages;

/// <summary>
/// Finds what a page holds but does not show; text for machines must be no other than that for people.
/// </summary>
internal sealed class HiddenElements
{
    private const int MostCss = 200_000;

    private static readonly string[] HidingClasses =
    [
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "hidden", "d-none",
        "is-hidden", "hide", "offscreen", "a11y-hidden", "assistive-text", "u-hidden", "invisible",
    ];

    // Inline styles, white space taken out.
    private static readonly Regex HidingStyle = new(
        @"display:none|visibility:(hidden|collapse)|opacity:0+(\.0+)?(;|!|$)|font-size:(0+(\.0+)?[a-z%]*|1px)"
            + @"(;|!|$)|(left|top|right|bottom|text-indent):-\d{3,}|margin-left:-\d{4,}|clip:rect\("
            + @"|clip-path:(inset\((50|100)%|circle\(0|polygon\(0)|(^|;)(max-)?(height|width):0+[a-z]*(;|!|$)"
            + @"|(^|;)color:(transparent|rgba\([\d,.]*,0(\.0+)?\))(;|!|$)|transform:scale\(0|content-visibility:hidden",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, BoundedMatch.Time);

    private static readonly Regex WhiteOnPage = new(
        @"(^|;)color:(#fff(fff)?|white|rgba?\(255,255,255)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, BoundedMatch.Time);

    // "hidden md:block", "d-none d-lg-flex": shown on all but small screens.
    private static readonly Regex ShownWide = new(
        "(^|[ :-])(block|flex|grid|inline|visible|table)($|[ -])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, BoundedMatch.Time);

    private readonly HashSet<string> _classes = new(HidingClasses, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Reads a page's own style elements for classes and ids that are not shown at all.</summary>
    public HiddenElements(IEnumerable<IElement> styles)
    {
        int left = MostCss;
        foreach (IElement style in styles)
        {
            string css = style.TextContent;
            if (css.Length > left || style.GetAttribute("media") is { } media && !IsScreen(media))
                continue;
            left -= css.Length;
            ReadRules(css);
        }
    }

    /// <summary>Whether the element, and so everything in it, is not shown.</summary>
    public bool Hides(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
            return true;
        if (element.GetAttribute("style") is { Length: > 5 } style && IsHiding(Squeezed(style)))
            return true;
        if (element.Id is { Length: > 0 } id && _ids.Contains(id))
            return true;
        return element.ClassName is { Length: > 0 } names
            && HasHidingClass(names)
            && !ShownWide.IsMatch(names);
    }

    private bool HasHidingClass(string names)
    {
        var classes = _classes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Range range in names.AsSpan().Split(' '))
        {
            if (classes.Contains(names.AsSpan()[range]))
                return true;
        }

        return false;
    }

    private static bool IsHiding(string style) =>
        HidingStyle.IsMatch(style)
        || (WhiteOnPage.IsMatch(style) && !style.Contains("background", StringComparison.OrdinalIgnoreCase));

    private static bool IsScreen(string media) =>
        media.Contains("all", StringComparison.OrdinalIgnoreCase)
        || media.Contains("screen", StringComparison.OrdinalIgnoreCase);

    private static string Squeezed(string css)
    {
        Span<char> squeezed = css.Length <= 1024 ? stackalloc char[css.Length] : new char[css.Length];
        int length = 0;
        foreach (char c in css)
        {
            if (!char.IsWhiteSpace(c))
                squeezed[length++] = c;
        }

        return length == css.Length ? css : squeezed[..length].ToString();
    }

    /// <summary>Only rules outside of conditions: what is hidden in print or on a phone is shown to others.</summary>
    private void ReadRules(string css)
    {
        if (!css.Contains("none", StringComparison.OrdinalIgnoreCase)
            && !css.Contains("hidden", StringComparison.OrdinalIgnoreCase)
            && !css.Contains("-9", StringComparison.Ordinal))
        {
            return;
        }

        foreach ((string selectors, string body) in CssConditions.Rules(CssConditions.Without(css)))
        {
            if (!IsHiding(Squeezed(body)))
                continue;
            foreach (string selector in selectors.Split(',', StringSplitOptions.TrimEntries))
                Remember(selector);
        }
    }

    private void Remember(string selector)
    {
        if (selector.Length < 2 || !selector.AsSpan(1).ContainsOnlyName())
            return;
        if (selector[0] == '.')
            _classes.Add(selector[1..]);
        else if (selector[0] == '#')
            _ids.Add(selector[1..]);
    }
}
