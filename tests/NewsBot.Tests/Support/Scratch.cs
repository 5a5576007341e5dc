namespace NewsBot.Tests.Support;

/// <summary>
/// Folders for databases that live as long as a test. In memory where the system offers that: SQLite waits for the disk
/// at each commit, which tests have no use for, as they kill processes and never the machine.
/// </summary>
internal static class Scratch
{
    private const string Memory = "/dev/shm";
    private const long Enough = 1L << 30;

    /// <summary>A new, empty folder with a name that begins so.</summary>
    public static DirectoryInfo NewFolder(string prefix) => IsInMemory()
        ? Directory.CreateDirectory(Path.Combine(Memory, prefix + Guid.NewGuid().ToString("N")))
        : Directory.CreateTempSubdirectory(prefix);

    private static bool IsInMemory() =>
        Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace >= Enough;
}
