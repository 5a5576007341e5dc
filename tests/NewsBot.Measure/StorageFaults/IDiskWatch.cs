namespace NewsBot.Measure.StorageFaults;

/// <summary>Hears of all that SQLite does to the files of the database, before it is done, a call at a time.</summary>
internal interface IDiskWatch
{
    /// <summary>Bytes are about to be written.</summary>
    /// <returns>What to answer instead; 0 to let it happen.</returns>
    int Write(string file, long offset, ReadOnlySpan<byte> bytes);

    /// <summary>fsync is about to be called.</summary>
    /// <returns>What to answer instead; 0 to let it happen.</returns>
    int Sync(string file);

    /// <summary>fsync has returned.</summary>
    void Synced(string file);

    /// <summary>The file is about to be cut.</summary>
    void Cut(string file, long size);

    /// <summary>The file is about to be deleted.</summary>
    void Delete(string file);
}
