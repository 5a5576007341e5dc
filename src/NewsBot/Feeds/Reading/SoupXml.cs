using System.Xml;
using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>
/// Reads XML that is not: unescaped ampersands and angle brackets, tags that are never closed or closed twice,
/// attributes without quotation marks, undeclared prefixes and entities, characters that XML forbids. It never fails,
/// and reads each character a bounded number of times.
/// </summary>
internal sealed class SoupXml(string text, FeedReadOptions options, ReadNotes notes)
{
    private readonly MarkupTree _tree = new(options, notes);
    private readonly SoupNames _names = new();
    private readonly Stack<string> _open = new();
    private int _unclosedCdata = int.MaxValue;

    public static XElement? Read(string text, FeedReadOptions options, ReadNotes notes) =>
        new SoupXml(text, options, notes).Read();

    private XElement? Read()
    {
        int at = 0;
        while (text.IndexOf('<', at) is >= 0 and var open)
        {
            Text(text.AsSpan(at, open - at));
            at = Markup(open);
        }

        Text(text.AsSpan(at));
        while (_open.Count > 0)
            EndTop();
        return _tree.Root;
    }

    private int Markup(int open)
    {
        var rest = text.AsSpan(open);
        if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
            return Cdata(open + 9);
        if (rest.StartsWith("<!--") || rest.StartsWith("<?")
            || rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            return SoupScanner.SkipDeclaration(text, open);
        if (SoupScanner.Tag(text, open, options.MaxAttributes) is not { } tag)
        {
            _tree.Text("<");
            return open + 1;
        }

        if (tag.IsEnd)
            End(tag.Name);
        else
            Start(tag);
        return tag.End;
    }

    private int Cdata(int start)
    {
        int end = start < _unclosedCdata ? text.IndexOf("]]>", start, StringComparison.Ordinal) : -1;
        if (end >= 0)
        {
            _tree.Text(Clean(text[start..end]));
            return end + 3;
        }

        _unclosedCdata = Math.Min(_unclosedCdata, start);
        return start; // Never closed: what follows is read as markup, and the end tag ends it.
    }

    private void Start(SoupTag tag)
    {
        while (_open.Count > 0 && SoupRules.Ends(_open, tag.Name))
            EndTop();
        if (_tree.IsFull || _tree.IsDeep)
        {
            if (_tree.IsFull)
                _tree.NoteFull();
            else
                _tree.NoteDeep();
            return;
        }

        _names.Enter(tag.Attributes);
        var element = new XElement(_names.Element(tag.Name));
        _tree.Start(element);
        _open.Push(tag.Name);
        for (int i = 0; i < tag.Attributes.Count; i++)
        {
            if (_names.Attribute(tag.Attributes[i].Name) is { } name)
                _tree.Attribute(element, name, Clean(tag.Attributes[i].Value), i);
        }

        if (tag.IsEmpty || (SoupRules.IsVoid(tag.Name) && IsInsideText()))
            EndTop();
    }

    // Elements such as <br> have no end tag, but <link> is a field of its own outside of inline HTML.
    private bool IsInsideText() => _open.Skip(1).Any(SoupRules.IsText);

    private void End(string name)
    {
        if (!_open.Contains(name, StringComparer.OrdinalIgnoreCase))
            return; // Closed twice, or never opened.
        bool found = false;
        while (!found && _open.Count > 0)
        {
            found = _open.Peek().Equals(name, StringComparison.OrdinalIgnoreCase);
            EndTop();
        }
    }

    private void EndTop()
    {
        _open.Pop();
        _names.Leave();
        _tree.End();
    }

    private void Text(ReadOnlySpan<char> raw)
    {
        if (!raw.IsEmpty)
            _tree.Text(Clean(Entities.Decode(raw.ToString())));
    }

    // Half a surrogate pair becomes U+FFFD here; other characters that XML forbids go.
    private static string Clean(string raw) => raw.All(XmlConvert.IsXmlChar)
        ? raw
        : string.Concat(raw.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));
}
