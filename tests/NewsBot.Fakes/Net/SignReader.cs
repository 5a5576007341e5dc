using System.Text;

namespace NewsBot.Fakes.Net;

/// <summary>
/// Waits for signs that a client says one after another on one connection. When the last has passed, the answer to it
/// is lost: the server does what it was asked, the client is cut off.
/// </summary>
/// <param name="signs">In their order, as Latin-1; each may be cut in two by the way.</param>
internal sealed class SignReader(IReadOnlyList<string> signs)
{
    private string _tail = "";
    private int _next;

    /// <summary>The signs.</summary>
    public IReadOnlyList<string> Signs => signs;

    /// <summary>Reads on; true where the last sign has come.</summary>
    public bool HasSeen(ReadOnlySpan<byte> bytes)
    {
        string text = _tail + Encoding.Latin1.GetString(bytes);
        int at = 0;
        while (_next < signs.Count && text.IndexOf(signs[_next], at, StringComparison.Ordinal) is >= 0 and var found)
            at = found + signs[_next++].Length;
        if (_next == signs.Count)
        {
            (_next, _tail) = (0, "");
            return true;
        }

        _tail = text[Math.Max(at, text.Length - signs[_next].Length + 1)..];
        return false;
    }
}
