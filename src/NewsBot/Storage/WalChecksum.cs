using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NewsBot.Storage;

/// <summary>
/// The running sum by which SQLite knows whole frames of its write-ahead log
/// (https://www.sqlite.org/fileformat2.html#checksum_algorithm).
/// </summary>
/// <param name="First">The first half.</param>
/// <param name="Second">The second half.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WalChecksum(uint First, uint Second)
{
    /// <summary>Goes on over more bytes, in pairs of words.</summary>
    /// <param name="bytes">A multiple of eight.</param>
    /// <param name="isBigEndian">How the words are read.</param>
    public WalChecksum Over(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        (uint first, uint second) = (First, Second);
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            first += Word(bytes, isBigEndian) + second;
            second += Word(bytes[4..], isBigEndian) + first;
        }

        return new WalChecksum(first, second);
    }

    /// <summary>As it stands in the log.</summary>
    public static WalChecksum Stored(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt32BigEndian(bytes), BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]));

    private static uint Word(ReadOnlySpan<byte> bytes, bool isBigEndian) => isBigEndian
        ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
        : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
