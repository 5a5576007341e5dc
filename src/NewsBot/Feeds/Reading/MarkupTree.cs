using System.Text;
using System.Xml.Linq;

namespace NewsBot.Feeds.Reading;

/// <summary>Builds a bounded tree: too deep elements and surplus attributes are left out, with a note.</summary>
internal sealed class MarkupTree(FeedReadOptions options, ReadNotes notes)
{
    private readonly List<XElement> _open = [];
    private readonly StringBuilder _text = new();
    private int _elements;

    public XElement? Root { get; private set; }

    public IReadOnlyList<XElement> Open => _open;

    /// <summary>Whether no further element is taken in.</summary>
    public bool IsFull => _elements >= options.MaxElements;

    /// <summary>Whether an element opened now would lie too deep.</summary>
    public bool IsDeep => _open.Count >= options.MaxDepth;

    /// <summary>Starts an element; the caller has asked <see cref="IsDeep"/> and <see cref="IsFull"/>.</summary>
    public void Start(XElement element)
    {
        FlushText();
        _elements++;
        if (_open.Count > 0)
            _open[^1].Add(element);
        else
            Root ??= element;
        _open.Add(element);
    }

    /// <summary>Adds an attribute within the limit; of two with one name the first counts.</summary>
    public void Attribute(XElement element, XName name, string value, int place)
    {
        if (place >= options.MaxAttributes)
            notes.Add($"An element has more than {options.MaxAttributes} attributes; the rest was left out.");
        else if (element.Attribute(name) is null)
            element.SetAttributeValue(name, value);
    }

    public void Text(ReadOnlySpan<char> text)
    {
        if (_open.Count > 0)
            _text.Append(text);
    }

    public void End()
    {
        FlushText();
        _open.RemoveAt(_open.Count - 1);
    }

    public void NoteDeep() => notes.Add($"Elements nested deeper than {options.MaxDepth} were left out.");

    public void NoteFull() => notes.Add($"Only the first {options.MaxElements:N0} elements were read.");

    // Text is gathered first: adding it to an element piece by piece would copy it each time.
    private void FlushText()
    {
        if (_text.Length == 0)
            return;
        _open[^1].Add(Entities.MendControls(_text.ToString()));
        _text.Clear();
    }
}
