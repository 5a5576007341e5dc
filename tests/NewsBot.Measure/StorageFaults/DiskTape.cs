using System.Text;

namespace NewsBot.Measure.StorageFaults;

/// <summary>What happened to a file.</summary>
internal enum TapeKind
{
    Write,
    Sync,
    Cut,
    Delete,

    /// <summary>What the index of the log, which is written through memory, held at that moment.</summary>
    Index,
}

/// <summary>One thing that happened to a file.</summary>
/// <param name="At">When, in ticks of the system's clock.</param>
/// <param name="Kind">What.</param>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Offset">Where it was written, or to which size it was cut.</param>
/// <param name="Bytes">What was written.</param>
internal sealed record TapeEvent(long At, TapeKind Kind, string File, long Offset, byte[] Bytes);

/// <summary>Writes down what SQLite does to the files of the database.</summary>
internal sealed class DiskTape(string tape, TimeProvider clock) : IDiskWatch
{
    /// <summary>Reads what was written, by one process after the other.</summary>
    public static IReadOnlyList<TapeEvent> Read(string tape)
    {
        var events = new List<TapeEvent>();
        using var reader = new BinaryReader(File.OpenRead(tape), Encoding.UTF8);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            events.Add(new TapeEvent(
                reader.ReadInt64(),
                (TapeKind)reader.ReadByte(),
                reader.ReadString(),
                reader.ReadInt64(),
                reader.ReadBytes(reader.ReadInt32())));
        }

        return events;
    }

    public int Write(string file, long offset, ReadOnlySpan<byte> bytes)
    {
        Note(TapeKind.Write, file, offset, bytes);
        return 0;
    }

    public int Sync(string file) => 0;

    public void Synced(string file)
    {
        Note(TapeKind.Sync, file, 0, []);
        string index = file.Replace("-wal", "-shm", StringComparison.Ordinal);
        if (index == file || !File.Exists(index))
            return;
        using var stream = new FileStream(index, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        Note(TapeKind.Index, index, 0, bytes);
    }

    public void Cut(string file, long size) => Note(TapeKind.Cut, file, size, []);

    public void Delete(string file) => Note(TapeKind.Delete, file, 0, []);

    private void Note(TapeKind kind, string file, long offset, ReadOnlySpan<byte> bytes)
    {
        using var writer = new BinaryWriter(new FileStream(tape, FileMode.Append), Encoding.UTF8);
        writer.Write(clock.GetUtcNow().UtcTicks);
        writer.Write((byte)kind);
        writer.Write(Path.GetFileName(file));
        writer.Write(offset);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
