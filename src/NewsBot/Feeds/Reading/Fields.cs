using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>The child elements of one element, by <see cref="Vocabulary"/> key.</summary>
internal sealed class Fields
{
    private readonly ILookup<string, XElement> _children;

    public Fields(XElement element, string own)
    {
        Element = element;
        Own = own;
        _children = element.Elements().ToLookup(e => Vocabulary.Key(e.Name, own), StringComparer.Ordinal);
    }

    public XElement Element { get; }

    /// <summary>The namespace of the document's own vocabulary.</summary>
    public string Own { get; }

    public IEnumerable<XElement> All(params ReadOnlySpan<string> keys)
    {
        List<XElement> found = [];
        foreach (string key in keys)
            found.AddRange(_children[key]);
        return found;
    }

    /// <summary>The first child with text under the first key that has one.</summary>
    public XElement? First(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            foreach (var child in _children[key])
            {
                if (HasContent(child))
                    return child;
            }
        }

        return null;
    }

    /// <summary>The trimmed text of <see cref="First"/>.</summary>
    public string? Text(params ReadOnlySpan<string> keys) => First(keys)?.Value.Trim();

    public Fields Of(XElement child) => new(child, Own);

    /// <summary>An attribute without a namespace, whatever its case.</summary>
    public static string? Attribute(XElement element, string name) => element.Attribute(name)?.Value.Trim()
        ?? element.Attributes().FirstOrDefault(a => a.Name.NamespaceName.Length == 0
            && a.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim();

    private static bool HasContent(XElement element) =>
        element.HasElements || element.Nodes().OfType<XText>().Any(t => !string.IsNullOrWhiteSpace(t.Value));
}
