using System.Text;

namespace NewsBot.Chats.Telegram.Rendering;

/// <summary>The text of one message: as HTML and without markup.</summary>
public sealed record PackedPart(string Html, string Plain);

/// <summary>
/// Fills messages with paragraphs in order: a section stays in one message if it fits one, else a paragraph does, else
/// the paragraph is cut.
/// </summary>
/// <param name="first">What fits the first message.</param>
/// <param name="mayFirstBeEmpty">True where the first message has a picture, and so needs no text.</param>
public sealed class PartPacker(PartSize first, bool mayFirstBeEmpty)
{
    private readonly List<PackedPart> _parts = [];
    private readonly StringBuilder _html = new();
    private readonly StringBuilder _plain = new();
    private PartSize _used;
    private bool _isOpen = mayFirstBeEmpty;

    private bool IsEmpty => _plain.Length == 0;

    private PartSize Limit => _parts.Count == 0 ? first : PartSize.Text;

    /// <summary>Puts in one section.</summary>
    public void Add(IEnumerable<HtmlBlock> section)
    {
        HtmlBlock[] blocks = [.. section.Where(block => !block.IsBlank)];
        if (blocks.Length == 0)
            return;
        PartSize whole = blocks.Aggregate(
            new PartSize(blocks.Length - 1, 0, blocks.Length - 1), (size, block) => size + block.Size);
        string gap = "\n\n";
        if (!FitsBehind(gap, whole) && whole.Fits(PartSize.Text))
            Close();
        foreach (HtmlBlock block in blocks)
        {
            Add(block, gap);
            gap = "\n";
        }
    }

    /// <summary>The messages; none where nothing was put in and no picture waits.</summary>
    public IReadOnlyList<PackedPart> Finish()
    {
        Close();
        return _parts;
    }

    private void Add(HtmlBlock block, string gap)
    {
        HtmlBlock rest = block;
        if (!FitsBehind(gap, rest.Size))
            Close();
        while (!rest.Size.Fits(Limit))
        {
            (HtmlBlock head, rest) = rest.Split(Limit);
            Append(head, "");
            Close();
        }

        Append(rest, gap);
    }

    private bool FitsBehind(string gap, PartSize size) =>
        IsEmpty ? size.Fits(Limit) : (_used + Gap(gap) + size).Fits(Limit);

    private void Append(HtmlBlock block, string gap)
    {
        if (block.IsBlank)
            return;
        if (!IsEmpty)
        {
            _html.Append(gap);
            _plain.Append(gap);
            _used += Gap(gap);
        }

        _html.Append(block.Html);
        _plain.Append(block.Plain);
        _used += block.Size;
        _isOpen = true;
    }

    private static PartSize Gap(string gap) => new(gap.Length, 0, gap.Length);

    private void Close()
    {
        if (!_isOpen)
            return;
        _parts.Add(new PackedPart(_html.ToString(), _plain.ToString()));
        _html.Clear();
        _plain.Clear();
        _used = default;
        _isOpen = false;
    }
}
