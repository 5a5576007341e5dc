using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>Plain-text categories, each once.</summary>
internal static class FeedCategories
{
    private const int Most = 50;

    public static IReadOnlyList<string> Of(IEnumerable<XElement> elements) => Of(elements.SelectMany(Texts));

    public static IReadOnlyList<string> Of(IEnumerable<string?> texts) =>
    [
        .. texts.OfType<string>().Take(Most * 4).Select(PlainText.FromHtml).Where(t => t.Length > 0)
            .Distinct(StringComparer.Ordinal).Take(Most),
    ];

    private static IEnumerable<string?> Texts(XElement category)
    {
        string text = category.Value.Trim();
        if (category.Name.LocalName == "tags")
            return text.Split(',', StringSplitOptions.TrimEntries);
        return [text.Length > 0 ? text : Fields.Attribute(category, "label") ?? Fields.Attribute(category, "term")];
    }
}
