using System.Numerics;
using System.Text;

namespace NewsBot.Chats.Telegram.Rendering;

/// <summary>How a run stands out in Telegram.</summary>
[Flags]
public enum HtmlStyles
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,

    /// <summary>Fixed width; not together with the others.</summary>
    Code = 4,
}

/// <summary>Harmless text that is shown in one way.</summary>
/// <param name="Text">As a reader sees it, not escaped.</param>
/// <param name="Style">How it stands out.</param>
/// <param name="Address">Where it leads; null for nowhere.</param>
public sealed record HtmlRun(string Text, HtmlStyles Style = HtmlStyles.None, string? Address = null)
{
    /// <summary>Its longest escape: six bytes for one unit.</summary>
    public const int WidestUnit = 6;

    /// <summary>What it takes of a message.</summary>
    public PartSize Size => new(Text.Length, Entities, Encoding.UTF8.GetByteCount(Html));

    /// <summary>Bytes of its tags.</summary>
    public int Overhead => Encoding.UTF8.GetByteCount((this with { Text = "" }).Html);

    /// <summary>As Telegram reads it.</summary>
    public string Html
    {
        get
        {
            string html = Escape(Text);
            if (Style.HasFlag(HtmlStyles.Code))
                html = $"<code>{html}</code>";
            if (Style.HasFlag(HtmlStyles.Italic))
                html = $"<i>{html}</i>";
            if (Style.HasFlag(HtmlStyles.Bold))
                html = $"<b>{html}</b>";
            return Address is null ? html : $"<a href=\"{Escape(Address)}\">{html}</a>";
        }
    }

    private int Entities => BitOperations.PopCount((uint)Style) + (Address is null ? 0 : 1);

    /// <summary>Of named references Telegram knows these four only; an apostrophe needs none.</summary>
    internal static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
