namespace NewsBot.Measure.StorageFaults;

/// <summary>
/// What a disk holds after a power cut: of each file all that was flushed, and of what came later an arbitrary part, in
/// sectors and perhaps torn, as in https://www.usenix.org/conference/osdi14/technical-sessions/presentation/pillai.
/// </summary>
internal sealed class DiskImage
{
    private const int Page = 4096, Sector = 512, Ways = 5;
    private readonly Dictionary<string, FileImage> _files = new(StringComparer.Ordinal);
    private readonly List<TapeEvent> _indexes = [];

    private DiskImage()
    {
    }

    /// <summary>Writes the files of a disk on which everything has arrived.</summary>
    public static void WriteWhole(IEnumerable<TapeEvent> tape, string folder)
    {
        DiskImage image = Of(tape);
        foreach ((string name, FileImage file) in image._files)
        {
            file.Flush();
            file.Write(Path.Combine(folder, name));
        }
    }

    /// <summary>Writes the files of a disk that lost its power after these events.</summary>
    public static void WriteCut(IEnumerable<TapeEvent> tape, string folder, Random chance)
    {
        DiskImage image = Of(tape);
        int way = chance.Next(Ways);
        foreach ((string name, FileImage file) in image._files)
        {
            foreach (TapeEvent kept in Kept(file.Pending, way, chance))
                file.Apply(kept);
            file.Write(Path.Combine(folder, name));
        }

        // The index is written by the system whenever it likes: an earlier state of it, or none.
        if (image._indexes.Count > 0 && chance.Next(3) > 0)
        {
            TapeEvent index = image._indexes[^chance.Next(1, Math.Min(8, image._indexes.Count) + 1)];
            File.WriteAllBytes(Path.Combine(folder, index.File), index.Bytes);
        }
    }

    private static DiskImage Of(IEnumerable<TapeEvent> tape)
    {
        var image = new DiskImage();
        foreach (TapeEvent happened in tape)
            image.Take(happened);
        return image;
    }

    private static IEnumerable<TapeEvent> Kept(IReadOnlyList<TapeEvent> pending, int way, Random chance) => way switch
    {
        0 => [],
        1 => pending,
        2 => pending.SelectMany(happened => Parts(happened, Page)).Where(_ => chance.Next(2) == 0),
        3 => pending.SelectMany(happened => Parts(happened, Sector)).Where(_ => chance.Next(2) == 0),
        _ => Torn(pending, chance),
    };

    /// <summary>What came first, and of the next write the beginning.</summary>
    private static IEnumerable<TapeEvent> Torn(IReadOnlyList<TapeEvent> pending, Random chance)
    {
        int whole = chance.Next(pending.Count + 1);
        foreach (TapeEvent happened in pending.Take(whole))
            yield return happened;
        if (whole == pending.Count || pending[whole].Kind != TapeKind.Write)
            yield break;
        byte[] bytes = pending[whole].Bytes;
        yield return pending[whole] with { Bytes = bytes[..chance.Next(bytes.Length)] };
    }

    private static List<TapeEvent> Parts(TapeEvent happened, int size)
    {
        if (happened.Kind != TapeKind.Write)
            return [happened];
        var parts = new List<TapeEvent>();
        for (int at = 0, length; at < happened.Bytes.Length; at += length)
        {
            long offset = happened.Offset + at;
            length = (int)Math.Min(size - (offset % size), happened.Bytes.Length - at);
            parts.Add(happened with { Offset = offset, Bytes = happened.Bytes[at..(at + length)] });
        }

        return parts;
    }

    private void Take(TapeEvent happened)
    {
        if (happened.Kind == TapeKind.Index)
        {
            _indexes.Add(happened);
            return;
        }

        if (!_files.TryGetValue(happened.File, out FileImage? file))
            _files.Add(happened.File, file = new FileImage());
        if (happened.Kind != TapeKind.Sync)
        {
            file.Pending.Add(happened);
            return;
        }

        // With a new log or journal its folder is flushed too, and so which files there are.
        if (file.IsNew)
            _files.Values.ToList().ForEach(each => each.FlushDeletion());
        file.Flush();
    }
}
