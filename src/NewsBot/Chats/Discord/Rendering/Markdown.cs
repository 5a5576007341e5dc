using System.Text;
using NewsBot.Chats.Rendering;

namespace NewsBot.Chats.Discord.Rendering;

/// <summary>How a piece of text stands out in Discord.</summary>
[Flags]
internal enum MarkdownStyles
{
    None = 0,
    Italic = 1,
    Bold = 2,
}

/// <summary>Discord's markdown. A backslash before any punctuation takes its meaning away.</summary>
internal static class Markdown
{
    private const string Special = "\\*_~`|[]<>#";

    /// <summary>A character becomes at most this many: a backslash before it, and a break behind it.</summary>
    public const int Widest = 3;

    /// <summary>Text that shows itself: no markup, no mention, no link. It has been through HarmlessText.</summary>
    public static string Escape(string line)
    {
        var safe = new StringBuilder(line.Length + 16);
        foreach ((int at, char letter) in InertText.Of(line).Index())
        {
            if (Special.Contains(letter, StringComparison.Ordinal) || (at == 0 && letter is '-' or '+'))
                safe.Append('\\');
            safe.Append(letter);
        }

        return safe.ToString();
    }

    /// <summary>The escaped text in a style; its spaces stay outside, or Discord does not see the marks.</summary>
    public static string Styled(string text, MarkdownStyles style)
    {
        string core = text.Trim();
        if (style == MarkdownStyles.None || core.Length == 0)
            return text;
        string mark = new('*', (int)style);
        int start = text.IndexOf(core, StringComparison.Ordinal);
        return $"{text[..start]}{mark}{core}{mark}{text[(start + core.Length)..]}";
    }

    /// <summary>Fixed width; nothing has a meaning in it but its own mark.</summary>
    public static string Code(string line) => $"`{line.Replace('`', '\'')}`";

    /// <summary>A link, or null where its address is too long to be one.</summary>
    /// <param name="text">Escaped.</param>
    /// <param name="link">Safe.</param>
    /// <param name="longest">Of the address.</param>
    public static string? Link(string text, Uri link, int longest)
    {
        string address = link.AbsoluteUri
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal);
        return address.Length > longest ? null : $"[{text}]({address})";
    }
}
