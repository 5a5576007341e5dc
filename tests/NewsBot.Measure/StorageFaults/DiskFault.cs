namespace NewsBot.Measure.StorageFaults;

/// <summary>What the disk says.</summary>
internal enum FaultKind
{
    /// <summary>ENOSPC at a write.</summary>
    Full,

    /// <summary>EIO at a write.</summary>
    BadWrite,

    /// <summary>EIO at fsync; what was written may be gone.</summary>
    BadSync,
}

/// <summary>From where on the disk fails.</summary>
/// <param name="Kind">How.</param>
/// <param name="Nth">The write, or the fsync, of the process to any file of the database, counted from 1.</param>
internal sealed record DiskFault(FaultKind Kind, int Nth);
