namespace NewsBot.Measure.StorageFaults;

/// <summary>One file: what is surely on the disk, and what may be.</summary>
internal sealed class FileImage
{
    private byte[] _content = [];
    private bool _exists;

    /// <summary>True where the disk surely has no such file yet, or it was deleted since.</summary>
    public bool IsNew => !_exists || Pending.Exists(happened => happened.Kind == TapeKind.Delete);

    /// <summary>What was done since it was last flushed.</summary>
    public List<TapeEvent> Pending { get; } = [];

    /// <summary>All that was done has arrived.</summary>
    public void Flush() => Flush(Pending.Count);

    /// <summary>That the file was deleted has arrived, with what was done before.</summary>
    public void FlushDeletion() => Flush(Pending.FindLastIndex(happened => happened.Kind == TapeKind.Delete) + 1);

    /// <summary>Does what was done.</summary>
    public void Apply(TapeEvent happened)
    {
        _exists = happened.Kind != TapeKind.Delete;
        int needed = (int)happened.Offset + happened.Bytes.Length;
        if (happened.Kind == TapeKind.Delete)
            _content = [];
        else if (happened.Kind == TapeKind.Cut || needed > _content.Length)
            Array.Resize(ref _content, needed);
        if (happened.Kind == TapeKind.Write)
            happened.Bytes.CopyTo(_content, happened.Offset);
    }

    /// <summary>Writes it; nothing where there is none.</summary>
    public void Write(string file)
    {
        if (_exists)
            File.WriteAllBytes(file, _content);
    }

    private void Flush(int events)
    {
        foreach (TapeEvent happened in Pending.Take(events))
            Apply(happened);
        Pending.RemoveRange(0, events);
    }
}
