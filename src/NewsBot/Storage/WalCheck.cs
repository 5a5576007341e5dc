using System.Buffers.Binary;

namespace NewsBot.Storage;

/// <summary>
/// Looks whether a write-ahead log still holds every commit that was flushed. SQLite reads a log up to the first frame
/// that is not whole and takes the rest for what a power cut left of an unfinished commit; after damage it would begin
/// without the commits behind it, and say nothing.
/// </summary>
/// <remarks>
/// Every commit is flushed before the next one begins (<c>synchronous=FULL</c>), so a power cut spoils one commit at
/// most, the last. A whole commit behind a spoilt frame, or fewer frames than the index counted, is therefore damage.
/// What a log and its index lost together, nothing can know.
/// </remarks>
internal static class WalCheck
{
    private const int HeaderSize = 32, FrameHeader = 24;
    private const uint Magic = 0x377F0682;

    /// <summary>Compares a log with itself and with its index; no bot may run on the database.</summary>
    /// <param name="database">Full path of the database file.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <remarks>Looks twice: a tool that read the database may just have closed it, and so deleted the log.</remarks>
    public static string? FindDamage(string database) => Look(database) is null ? null : Look(database);

    private static string? Look(string database)
    {
        string file = database + "-wal";
        WalIndex? index = WalIndex.Read(database + "-shm");
        Span<byte> header = stackalloc byte[HeaderSize];
        using FileStream? log = File.Exists(file) ? new FileStream(file, FileMode.Open, FileAccess.Read) : null;
        bool hasHeader = log?.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) == HeaderSize;
        bool isBigEndian = (header[3] & 1) == 1;
        var sum = WalChecksum.Stored(header[24..]);
        if (!hasHeader || (BinaryPrimitives.ReadUInt32BigEndian(header) & ~1u) != Magic
            || default(WalChecksum).Over(header[..24], isBigEndian) != sum)
        {
            return index is { } lost && lost.Frames > lost.Copied
                ? "the write-ahead log is gone or not readable"
                : null;
        }

        ulong salt = BinaryPrimitives.ReadUInt64BigEndian(header[16..]);
        Frames frames = Walk(log!, (int)BinaryPrimitives.ReadUInt32BigEndian(header[8..]), salt, (sum, isBigEndian));
        if (frames.HasCommitBehind)
            return "a part of the write-ahead log is spoilt, and commits stand behind it";
        return index is { } told && told.Salt == salt && told.Frames > Math.Max(frames.Committed, told.Copied)
            ? $"the write-ahead log holds {frames.Committed} of {told.Frames} frames"
            : null;
    }

    private static Frames Walk(FileStream log, int page, ulong salt, (WalChecksum Sum, bool IsBigEndian) start)
    {
        byte[] frame = new byte[FrameHeader + Math.Clamp(page, 512, 65536)];
        (WalChecksum before, bool isWhole, bool followsCommit) = (start.Sum, true, false);
        var found = new Frames(0, HasCommitBehind: false);
        for (int at = 1; log.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length; at++)
        {
            WalChecksum sum = before.Over(frame.AsSpan(0, 8), start.IsBigEndian)
                .Over(frame.AsSpan(FrameHeader), start.IsBigEndian);
            before = WalChecksum.Stored(frame.AsSpan(16));
            bool isOurs = BinaryPrimitives.ReadUInt64BigEndian(frame.AsSpan(8)) == salt;
            bool fits = isOurs && sum == before;
            if (!isWhole && fits && followsCommit)
                return found with { HasCommitBehind = true };
            isWhole &= fits;
            followsCommit = isOurs && BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)) != 0;
            if (isWhole && followsCommit)
                found = found with { Committed = (uint)at };
        }

        return found;
    }

    /// <summary>What a log holds.</summary>
    /// <param name="Committed">Frames up to the last commit that can be read.</param>
    /// <param name="HasCommitBehind">Whole commits stand behind a frame that is not.</param>
    private sealed record Frames(uint Committed, bool HasCommitBehind);
}
