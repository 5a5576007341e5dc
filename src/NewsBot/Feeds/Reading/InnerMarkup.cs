using System.Net;
using System.Text;
using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>The content of an element as HTML text.</summary>
internal static class InnerMarkup
{
    /// <summary>Text alone is given as it is (it is HTML that was escaped); elements are written out again.</summary>
    public static string Of(XElement element)
    {
        if (!element.HasElements)
            return element.Value.Trim();
        var html = new StringBuilder();
        Children(element, html);
        return html.ToString().Trim();
    }

    // The tree's depth is bounded where it is built, so recursion is safe.
    private static void Children(XElement element, StringBuilder html)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
                html.Append(WebUtility.HtmlEncode(text.Value));
            else if (node is XElement child)
                Element(child, html);
        }
    }

    private static void Element(XElement element, StringBuilder html)
    {
        html.Append('<').Append(element.Name.LocalName);
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            html.Append(' ').Append(attribute.Name.LocalName)
                .Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
        }


        if (SoupRules.IsVoid(element.Name.LocalName) && element.IsEmpty)
        {
            html.Append(" />");
            return;
        }

        html.Append('>');
        Children(element, html);
        html.Append("</").Append(element.Name.LocalName).Append('>');
    }
}
