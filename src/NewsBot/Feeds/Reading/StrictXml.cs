using System.Xml;
using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>Reads well-formed XML. A DTD is passed over: nothing in it is resolved, expanded or opened.</summary>
internal static class StrictXml
{
    private const int LongestTag = 65_536;

    /// <summary>The root, or null with the reason noted where the document is not well-formed.</summary>
    public static XElement? TryRead(string text, FeedReadOptions options, ReadNotes notes)
    {
        if (HasEndlessTag(text))
        {
            notes.Add($"A tag is longer than {LongestTag:N0} characters; the feed was read leniently.");
            return null;
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return Build(reader, new MarkupTree(options, notes));
        }
        catch (XmlException broken)
        {
            notes.Add($"The XML is not well-formed (line {broken.LineNumber}); it was read leniently.");
            return null;
        }
    }

    // The XML reader takes in all attributes of a tag before any can be counted: seconds for a million of them.
    private static bool HasEndlessTag(string text)
    {
        for (int open = text.IndexOf('<', StringComparison.Ordinal); open >= 0 && open + 1 < text.Length;)
        {
            bool isTag = char.IsLetter(text[open + 1]);
            if (isTag && text.AsSpan(open + 1, Math.Min(LongestTag, text.Length - open - 1)).IndexOfAny('<', '>') < 0)
                return text.Length - open > LongestTag;
            open = text.IndexOf('<', open + 1);
        }

        return false;
    }

    private static XElement? Build(XmlReader reader, MarkupTree tree)
    {
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Element(reader, tree);
                    break;
                case XmlNodeType.EndElement:
                    if (reader.Depth < tree.Open.Count)
                        tree.End();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace when reader.Depth <= tree.Open.Count:
                    tree.Text(reader.Value);
                    break;
            }
        }

        return tree.Root;
    }

    // What lies too deep is read on (it must be well-formed) but not kept: its depth exceeds the open elements.
    private static void Element(XmlReader reader, MarkupTree tree)
    {
        if (tree.IsFull)
            tree.NoteFull();
        else if (reader.Depth != tree.Open.Count)
            return;
        else if (tree.IsDeep)
            tree.NoteDeep();
        else
            Keep(reader, tree);
    }

    private static void Keep(XmlReader reader, MarkupTree tree)
    {
        bool empty = reader.IsEmptyElement;
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        tree.Start(element);
        for (int place = 0; reader.MoveToNextAttribute(); place++)
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                tree.Attribute(element, XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value, place);
        }

        if (empty)
            tree.End();
    }
}
