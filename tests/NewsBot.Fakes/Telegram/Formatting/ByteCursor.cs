using System.Text;

namespace NewsBot.Fakes.Telegram.Formatting;

/// <summary>Reads UTF-8 bytes one by one; past the end is a zero. Telegram tells places as byte offsets.</summary>
internal sealed class ByteCursor(string text)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

    public int At { get; set; }

    public bool IsAtEnd => At >= _bytes.Length;

    public byte Now => At < _bytes.Length ? _bytes[At] : (byte)0;

    /// <summary>The end of the text counts as a space, as it does for Telegram.</summary>
    public bool IsSpace => Now is 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\v';

    public string Since(int start) => Encoding.UTF8.GetString(_bytes, start, Math.Min(At, _bytes.Length) - start);

    /// <summary>Goes on while the byte is one that is wanted; says what was passed.</summary>
    public string While(Func<byte, bool> wanted)
    {
        int start = At;
        while (!IsAtEnd && wanted(Now))
            At++;
        return Since(start);
    }

    /// <summary>Goes on up to a space or one of these.</summary>
    public string Until(char stop)
    {
        int start = At;
        while (!IsSpace && Now != stop)
            At++;
        return Since(start);
    }

    public void SkipSpaces()
    {
        while (Now != 0 && IsSpace)
            At++;
    }
}
