using System.Net;
using System.Text;
using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>Atom's text constructs (RFC 4287 section 3.1, and Atom 0.3 with its <c>mode</c>).</summary>
internal static class AtomText
{
    private enum Kind
    {
        Text,
        Html,
        Markup,
    }

    /// <summary>One line of plain text.</summary>
    public static string Plain(XElement element)
    {
        string content = Content(element, out var kind);
        return kind == Kind.Text ? PlainText.Line(content) : PlainText.FromHtml(content);
    }

    /// <summary>HTML, whatever the type.</summary>
    public static string Html(XElement element)
    {
        string content = Content(element, out var kind);
        return kind == Kind.Text ? PlainText.ToHtml(content) : content;
    }

    /// <summary>Whether content is there and is text: not a picture in base64, not an address elsewhere.</summary>
    public static bool IsReadable(XElement content)
    {
        string type = Type(content);
        return IsText(type) && (content.HasElements || !string.IsNullOrWhiteSpace(content.Value));
    }

    private static string Content(XElement element, out Kind kind)
    {
        string type = Type(element);
        string mode = Fields.Attribute(element, "mode")?.ToLowerInvariant() ?? "";
        // Atom 1.0 has no mode: what is neither text nor XML is base64 (RFC 4287 section 4.1.3.3).
        if (mode.Length == 0 && type.Contains('/', StringComparison.Ordinal) && !IsText(type))
            mode = "base64";
        string content = mode == "base64" ? FromBase64(element.Value) : InnerMarkup.Of(element);
        kind = KindOf(element, type, mode);
        return kind == Kind.Text && element.HasElements && mode != "base64" ? element.Value : content;
    }

    private static Kind KindOf(XElement element, string type, string mode)
    {
        if (type.Contains("xhtml", StringComparison.Ordinal) || mode == "xml")
            return element.HasElements ? Kind.Markup : type.Length == 0 || IsPlain(type) ? Kind.Text : Kind.Html;
        if (type.Contains("html", StringComparison.Ordinal))
            return Kind.Html;
        if (element.HasElements)
            return Kind.Markup;
        return mode is "escaped" or "base64" && !IsPlain(type) ? Kind.Html : Kind.Text;
    }

    private static bool IsText(string type) => !type.Contains('/', StringComparison.Ordinal)
        || type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal);

    private static bool IsPlain(string type) => type is "text" or "text/plain";

    private static string Type(XElement element) => Fields.Attribute(element, "type")?.ToLowerInvariant() ?? "";

    private static string FromBase64(string text)
    {
        byte[] bytes = new byte[text.Length];
        // Text that was never encoded stays what it is.
        return Convert.TryFromBase64String(text.Trim(), bytes, out int length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : WebUtility.HtmlEncode(text);
    }
}
