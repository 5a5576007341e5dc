using System.Text;

namespace NewsBot.Chats.Discord.Rendering;

/// <summary>One line of an embed.</summary>
/// <param name="Text">In Discord's markdown.</param>
/// <param name="Plain">The same without styles and links; never longer.</param>
internal sealed record MarkdownLine(string Text, string Plain);

/// <summary>Joins pieces to lines that fit, each behind the mark of its paragraph.</summary>
/// <param name="prefix">The mark.</param>
/// <param name="longest">The longest line; larger than any piece with its mark.</param>
internal sealed class LineBuilder(string prefix, int longest)
{
    /// <summary>Keeps marks and halves of words apart that must not become one.</summary>
    private const char Break = '\u200B';

    private readonly List<MarkdownLine> _lines = [];
    private readonly StringBuilder _text = new(prefix);
    private readonly StringBuilder _plain = new(prefix);

    /// <summary>Puts in a piece.</summary>
    public void Add(MarkdownLine piece)
    {
        if (piece.Text.Length == 0)
            return;
        if (_text.Length + piece.Text.Length + 1 > longest)
            Close();
        if (_text.Length > prefix.Length && _text[^1] is '*' or '`' or ':' or '.' or '@')
        {
            _text.Append(Break);
            _plain.Append(Break);
        }

        _text.Append(piece.Text);
        _plain.Append(piece.Plain);
    }

    /// <summary>The lines.</summary>
    public IReadOnlyList<MarkdownLine> Finish()
    {
        Close();
        return _lines;
    }

    private void Close()
    {
        if (_text.Length > prefix.Length)
            _lines.Add(new MarkdownLine(_text.ToString(), _plain.ToString()));
        _text.Clear().Append(prefix);
        _plain.Clear().Append(prefix);
    }
}
