using SQLitePCL;

namespace NewsBot.Measure.StorageFaults;

/// <summary>
/// Fails from a point on, until a file says that it is well again. Half of a write that fails has happened, as on a
/// disk that fills.
/// </summary>
/// <param name="point">Where.</param>
/// <param name="gone">The file.</param>
internal sealed class FailingDisk(DiskFault point, string gone) : IDiskWatch
{
    private const int BadWrite = raw.SQLITE_IOERR | (3 << 8), BadSync = raw.SQLITE_IOERR | (4 << 8);
    private int _writes;
    private int _syncs;
    private bool _isWell;

    public int Write(string file, long offset, ReadOnlySpan<byte> bytes) => point.Kind switch
    {
        FaultKind.Full when Fails(ref _writes) => raw.SQLITE_FULL,
        FaultKind.BadWrite when Fails(ref _writes) => BadWrite,
        _ => 0,
    };

    public int Sync(string file) => point.Kind == FaultKind.BadSync && Fails(ref _syncs) ? BadSync : 0;

    public void Synced(string file)
    {
        // Nothing to note.
    }

    public void Cut(string file, long size)
    {
        // A full disk lets a file become shorter.
    }

    public void Delete(string file)
    {
        // A full disk lets a file go.
    }

    private bool Fails(ref int calls)
    {
        if (++calls < point.Nth || _isWell)
            return false;
        if (calls == point.Nth)
            File.WriteAllText(gone + ".struck", "");
        _isWell = File.Exists(gone);
        return !_isWell;
    }
}
