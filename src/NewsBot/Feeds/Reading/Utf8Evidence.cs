using System.Buffers;
using System.Text;

namespace NewsBot.Feeds.Reading;

/// <summary>How well bytes read as UTF-8: right sequences of several bytes, and wrong bytes.</summary>
internal sealed record Utf8Evidence(int Multibyte, int Bad)
{
    /// <summary>Right throughout, or a few bad bytes in what is otherwise plainly UTF-8.</summary>
    public bool IsUtf8 => Bad == 0 || Multibyte > Bad * 8;

    public static Utf8Evidence Of(ReadOnlySpan<byte> bytes)
    {
        int multibyte = 0;
        int bad = 0;
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            bytes = bytes[at..];
            bool right = Rune.DecodeFromUtf8(bytes, out _, out int length) == OperationStatus.Done;
            multibyte += right ? 1 : 0;
            bad += right ? 0 : 1;
            bytes = bytes[length..];
        }

        return new Utf8Evidence(multibyte, bad);
    }
}
