using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>What <c>xml:base</c> and <c>xml:lang</c> say at an element, inherited from those around it.</summary>
internal static class XmlScope
{
    private static readonly XName Base = XNamespace.Xml + "base";
    private static readonly XName Lang = XNamespace.Xml + "lang";

    /// <summary>The address that relative links at this element are relative to.</summary>
    public static Uri BaseOf(XElement element, Uri document)
    {
        var address = document;
        var values = element.AncestorsAndSelf().Select(e => e.Attribute(Base)?.Value).OfType<string>();
        foreach (string value in values.Reverse())
            address = SafeLink.Resolve(value, address, document) ?? address;
        return address;
    }

    /// <summary>The language declared at this element, as an ISO 639-1 code.</summary>
    public static string? LanguageOf(XElement element) =>
        element.AncestorsAndSelf().Select(e => LanguageTag.ToIso(e.Attribute(Lang)?.Value))
            .FirstOrDefault(l => l is not null);
}
