using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NewsBot.Storage;

/// <summary>
/// What the index of a write-ahead log, a file that a killed process leaves behind, says of the log. It is written
/// after the log is flushed, so that the log must hold what it says (https://www.sqlite.org/walformat.html).
/// </summary>
/// <param name="Frames">Up to which frame commits were flushed.</param>
/// <param name="Salt">Which of the logs, one after the other in one file, it speaks of.</param>
/// <param name="Copied">Up to which frame the database itself has them too.</param>
internal sealed record WalIndex(uint Frames, ulong Salt, uint Copied)
{
    private const int Size = 48, Summed = 40, MostRead = 136;

    /// <summary>Reads it.</summary>
    /// <returns>Null where there is none, or it is not whole: then it says nothing.</returns>
    public static WalIndex? Read(string file)
    {
        if (!File.Exists(file))
            return null;
        byte[] bytes = new byte[MostRead];
        using FileStream stream = File.OpenRead(file);
        int read = stream.ReadAtLeast(bytes, MostRead, throwOnEndOfStream: false);
        ReadOnlySpan<byte> header = bytes.AsSpan(0, Size);
        if (read < MostRead || header[12] != 1 || !header.SequenceEqual(bytes.AsSpan(Size, Size)))
            return null;
        WalChecksum sum = default(WalChecksum).Over(header[..Summed], !BitConverter.IsLittleEndian);
        ReadOnlySpan<uint> words = MemoryMarshal.Cast<byte, uint>(bytes);
        return sum == new WalChecksum(words[10], words[11])
            ? new WalIndex(words[4], BinaryPrimitives.ReadUInt64BigEndian(header[32..]), words[24])
            : null;
    }
}
