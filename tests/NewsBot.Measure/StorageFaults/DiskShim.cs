using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace NewsBot.Measure.StorageFaults;

/// <summary>
/// Stands between SQLite and the disk of this process: a copy of the system's VFS whose way to open a file hands out a
/// table of methods in which write, truncate and sync are ours (https://www.sqlite.org/vfs.html). Everything else, and
/// whatever is not a file of a database, its journal or its write-ahead log, goes its usual way.
/// </summary>
internal static unsafe partial class DiskShim
{
    private const int Words = 21, NameAt = 3, OpenAt = 5, DeleteAt = 6;
    private const int MethodWords = 19, WriteAt = 3, TruncateAt = 4, SyncAt = 5;
    private static readonly Lock Gate = new();
    private static readonly ConcurrentDictionary<nint, string> Open = new();
    private static readonly ConcurrentDictionary<nint, nint> Tables = new();
    private static IDiskWatch? _watch;
    private static string _folder = "";
    private static nint* _system;
    private static nint* _methods;

    /// <summary>From now on SQLite's calls of this process are shown to a watch; null: to none any more.</summary>
    /// <param name="watch">Who sees them.</param>
    /// <param name="folder">Only files below it, which are opened from now on.</param>
    public static void Install(IDiskWatch? watch, string folder = "")
    {
        (_watch, _folder) = (watch, folder);
        if (_system != null)
            return;
        Batteries_V2.Init();
        _system = (nint*)Find(null);
        nint* own = Copy(_system, Words);
        own[NameAt] = Marshal.StringToCoTaskMemUTF8("watched");
        own[OpenAt] = (nint)(delegate* unmanaged<nint, byte*, nint*, int, int*, int>)&OpenFile;
        own[DeleteAt] = (nint)(delegate* unmanaged<nint, byte*, int, int>)&DeleteFile;
        if (Register((nint)own, makeDefault: 1) != raw.SQLITE_OK)
            throw new InvalidOperationException("SQLite takes no other VFS.");
    }

    [UnmanagedCallersOnly]
    private static int OpenFile(nint vfs, byte* name, nint* file, int flags, int* granted)
    {
        int result = ((delegate* unmanaged<nint, byte*, nint*, int, int*, int>)_system[OpenAt])(
            (nint)_system, name, file, flags, granted);
        string path = Marshal.PtrToStringUTF8((nint)name) ?? "";
        if (result != raw.SQLITE_OK || *file == 0 || !IsOurs(path))
            return result;
        Open[(nint)file] = path;
        if (_methods == null)
            _methods = (nint*)*file;
        *file = Tables.GetOrAdd(*file, static table => Watched((nint*)table));
        return result;
    }

    [UnmanagedCallersOnly]
    private static int DeleteFile(nint vfs, byte* name, int syncFolder)
    {
        lock (Gate)
        {
            string path = Marshal.PtrToStringUTF8((nint)name) ?? "";
            if (IsOurs(path))
                _watch?.Delete(path);
            return ((delegate* unmanaged<nint, byte*, int, int>)_system[DeleteAt])((nint)_system, name, syncFolder);
        }
    }

    [UnmanagedCallersOnly]
    private static int WriteFile(nint file, byte* bytes, int count, long offset)
    {
        var write = (delegate* unmanaged<nint, byte*, int, long, int>)_methods[WriteAt];
        lock (Gate)
        {
            int instead = _watch?.Write(Open[file], offset, new ReadOnlySpan<byte>(bytes, count)) ?? 0;
            if (instead == 0)
                return write(file, bytes, count, offset);
            _ = write(file, bytes, count / 2, offset);
            return instead;
        }
    }

    [UnmanagedCallersOnly]
    private static int TruncateFile(nint file, long size)
    {
        lock (Gate)
        {
            _watch?.Cut(Open[file], size);
            return ((delegate* unmanaged<nint, long, int>)_methods[TruncateAt])(file, size);
        }
    }

    [UnmanagedCallersOnly]
    private static int SyncFile(nint file, int flags)
    {
        lock (Gate)
        {
            int instead = _watch?.Sync(Open[file]) ?? 0;
            if (instead != 0)
                return instead;
            int result = ((delegate* unmanaged<nint, int, int>)_methods[SyncAt])(file, flags);
            _watch?.Synced(Open[file]);
            return result;
        }
    }

    private static nint Watched(nint* table)
    {
        nint* own = Copy(table, MethodWords);
        own[WriteAt] = (nint)(delegate* unmanaged<nint, byte*, int, long, int>)&WriteFile;
        own[TruncateAt] = (nint)(delegate* unmanaged<nint, long, int>)&TruncateFile;
        own[SyncAt] = (nint)(delegate* unmanaged<nint, int, int>)&SyncFile;
        return (nint)own;
    }

    private static bool IsOurs(string path) =>
        _watch is not null
        && path.StartsWith(_folder, StringComparison.Ordinal)
        && (Path.GetExtension(path) is ".db" or ".db-wal" or ".db-journal");

    private static nint* Copy(nint* table, int words)
    {
        nint* copy = (nint*)NativeMemory.Alloc((nuint)words, (nuint)sizeof(nint));
        Unsafe.CopyBlock(copy, table, (uint)(words * sizeof(nint)));
        return copy;
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Find(string? name);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Register(nint vfs, int makeDefault);
}
