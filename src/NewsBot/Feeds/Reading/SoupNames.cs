using System.Xml;
using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>Resolves prefixes in tag soup: declared ones, else those that everyone knows.</summary>
internal sealed class SoupNames
{
    private readonly Stack<IReadOnlyDictionary<string, string>> _scopes =
        new([new Dictionary<string, string>(StringComparer.Ordinal) { ["xml"] = XNamespace.Xml.NamespaceName }]);

    public void Enter(IReadOnlyList<(string Name, string Value)> attributes)
    {
        Dictionary<string, string>? scope = null;
        foreach (var (name, value) in attributes)
        {
            string? prefix = name switch
            {
                "xmlns" => "",
                _ when name.StartsWith("xmlns:", StringComparison.Ordinal) => name[6..],
                _ => null,
            };
            if (prefix is not (null or "xml") && value.Length < 500)
                (scope ??= new(_scopes.Peek(), StringComparer.Ordinal))[prefix] = value.Trim();
        }

        _scopes.Push(scope ?? _scopes.Peek());
    }

    public void Leave() => _scopes.Pop();

    public XName Element(string name) => Name(name, _scopes.Peek().GetValueOrDefault("", ""));

    /// <summary>Null for declarations of namespaces.</summary>
    public XName? Attribute(string name) =>
        name.StartsWith("xmlns", StringComparison.Ordinal) ? null : Name(name, "");

    private XName Name(string name, string unprefixed)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        string encoded = XmlConvert.EncodeLocalName(name[(colon + 1)..].Replace(':', '_')) ?? "";
        string local = encoded.Length > 0 ? encoded : "_";
        if (colon <= 0)
            return XName.Get(local, unprefixed);
        string prefix = name[..colon];
        string? space = _scopes.Peek().GetValueOrDefault(prefix) ?? Vocabulary.WellKnown(prefix);
        return XName.Get(local, string.IsNullOrEmpty(space) ? "urn:undeclared:" + prefix : space);
    }
}
